package org.cartora.launcher.demo;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.Collection;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;

/**
 * Draws pictures into files, each once however many products show it: {@code <folder>/<last two digits of the
 * id>/<id>/<width>.jpg}, the widths that pages need.
 */
final class Gallery {

    private static final List<Integer> WIDTHS = List.of(800, 400, 160);
    private static final float QUALITY = 0.85f;
    private static final Instant DRAWN = Instant.parse("2025-01-08T10:00:00Z");

    private final Path folder;
    private final Map<Picture, UUID> ids = new LinkedHashMap<>();

    Gallery(Path folder) {
        this.folder = folder;
    }

    /** What the table of pictures keeps. */
    record Drawn(UUID id, long bytes, String checksum) {}

    UUID id(Picture picture) {
        return ids.computeIfAbsent(picture, wanted -> {
            var mark = UUID.nameUUIDFromBytes(wanted.name().getBytes(UTF_8));
            var high = (DRAWN.toEpochMilli() << 16) | 0x7000 | (mark.getMostSignificantBits() >>> 52);
            return new UUID(high, mark.getLeastSignificantBits());
        });
    }

    /** Draws all of them, on all processors. */
    List<Drawn> draw(Collection<Picture> pictures) {
        pictures.forEach(this::id);
        ImageIO.setUseCache(false);
        return pictures.parallelStream().map(this::draw).toList();
    }

    private Drawn draw(Picture picture) {
        try {
            var id = id(picture);
            var name = id.toString();
            var place = Files.createDirectories(
                    folder.resolve(name.substring(name.length() - 2)).resolve(name));
            var image = picture.draw();
            var bytes = 0L;
            var checksum = "";
            for (var width : WIDTHS) {
                image = scaled(image, width);
                var file = jpeg(image);
                Files.write(place.resolve(width + ".jpg"), file);
                checksum = checksum.isEmpty() ? checksum(file) : checksum;
                bytes += file.length;
            }
            return new Drawn(id, bytes, checksum);
        } catch (IOException e) {
            throw new UncheckedIOException("a picture cannot be written to " + folder, e);
        }
    }

    private static BufferedImage scaled(BufferedImage from, int width) {
        if (from.getWidth() == width) {
            return from;
        }
        var to = new BufferedImage(width, width, BufferedImage.TYPE_3BYTE_BGR);
        var graphics = to.createGraphics();
        Picture.smooth(graphics);
        graphics.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
        graphics.drawImage(from, 0, 0, width, width, null);
        graphics.dispose();
        return to;
    }

    private static byte[] jpeg(BufferedImage image) throws IOException {
        var out = new ByteArrayOutputStream(1 << 16);
        var writer = ImageIO.getImageWritersByFormatName("jpeg").next();
        try (var stream = ImageIO.createImageOutputStream(out)) {
            var settings = writer.getDefaultWriteParam();
            settings.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
            settings.setCompressionQuality(QUALITY);
            writer.setOutput(stream);
            writer.write(null, new IIOImage(image, null, null), settings);
        } finally {
            writer.dispose();
        }
        return out.toByteArray();
    }

    private static String checksum(byte[] file) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(file));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
