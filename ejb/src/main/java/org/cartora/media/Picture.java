package org.cartora.media;

import java.awt.Color;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import javax.imageio.IIOException;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.ImageWriteParam;

/** Pixels that were checked: nothing of the file they came from (its EXIF data, what hides behind the image) is left. */
final class Picture {

    static final long MAX_BYTES = 10L << 20;
    static final long MAX_PIXELS = 40_000_000;
    private static final int MIN_SIDE = 16;
    private static final float QUALITY = 0.85f;

    private final BufferedImage image;

    private Picture(BufferedImage image) {
        this.image = image;
    }

    /** Reads a file; refuses what is no picture, broken, too large or too small. The size is looked at before decoding. */
    static Picture read(byte[] content) {
        if (content.length > MAX_BYTES) {
            throw MediaRefused.tooManyBytes(MAX_BYTES);
        }
        var format = Format.of(content).orElseThrow(MediaRefused::notAPicture);
        var readers = ImageIO.getImageReadersByFormatName(format.reader());
        if (!readers.hasNext()) {
            throw MediaRefused.unusable("is of a kind that this installation cannot read; use JPEG or PNG");
        }
        var reader = readers.next();
        try (var input = ImageIO.createImageInputStream(new ByteArrayInputStream(content))) {
            reader.setInput(input, true, true);
            checkSize(reader);
            var turned = format == Format.JPEG ? Orientation.of(content) : Orientation.UPRIGHT;
            return new Picture(turned.apply(reader.read(0)));
        } catch (IIOException e) {
            throw MediaRefused.broken(e);
        } catch (IOException | IllegalArgumentException | IndexOutOfBoundsException e) {
            throw MediaRefused.broken(e);
        } finally {
            reader.dispose();
        }
    }

    int width() {
        return image.getWidth();
    }

    int height() {
        return image.getHeight();
    }

    boolean isTransparent() {
        return image.getColorModel().hasAlpha();
    }

    String extension() {
        return isTransparent() ? "png" : "jpg";
    }

    /** At most so wide; a smaller picture is not blown up. Halves first, so that no detail flickers away. */
    Picture scaledTo(int width) {
        var target = Math.min(width, width());
        var step = image;
        while (step.getWidth() / 2 >= target) {
            step = draw(step, step.getWidth() / 2, Math.max(1, step.getHeight() / 2));
        }
        return new Picture(draw(step, target, Math.max(1, Math.round((float) height() * target / width()))));
    }

    byte[] encode() throws IOException {
        var out = new ByteArrayOutputStream();
        var writer = ImageIO.getImageWritersByFormatName(isTransparent() ? "png" : "jpeg")
                .next();
        try (var stream = ImageIO.createImageOutputStream(out)) {
            writer.setOutput(stream);
            var settings = writer.getDefaultWriteParam();
            if (!isTransparent()) {
                settings.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
                settings.setCompressionQuality(QUALITY);
            }
            writer.write(null, new IIOImage(image, null, null), settings);
        } finally {
            writer.dispose();
        }
        return out.toByteArray();
    }

    private static void checkSize(ImageReader reader) throws IOException {
        long width = reader.getWidth(0);
        long height = reader.getHeight(0);
        if (width * height > MAX_PIXELS) {
            throw MediaRefused.tooManyPixels(MAX_PIXELS);
        }
        if (width < MIN_SIDE || height < MIN_SIDE) {
            throw MediaRefused.unusable("must be at least " + MIN_SIDE + " pixels wide and high");
        }
    }

    private static BufferedImage draw(BufferedImage from, int width, int height) {
        var alpha = from.getColorModel().hasAlpha();
        var to = new BufferedImage(width, height, alpha ? BufferedImage.TYPE_INT_ARGB : BufferedImage.TYPE_INT_RGB);
        var pen = to.createGraphics();
        pen.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BICUBIC);
        pen.setRenderingHint(RenderingHints.KEY_RENDERING, RenderingHints.VALUE_RENDER_QUALITY);
        if (!alpha) {
            pen.setColor(Color.WHITE);
            pen.fillRect(0, 0, width, height);
        }
        pen.drawImage(from, 0, 0, width, height, null);
        pen.dispose();
        return to;
    }
}
