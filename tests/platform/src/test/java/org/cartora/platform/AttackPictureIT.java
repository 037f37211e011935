package org.cartora.platform;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.List;
import java.util.zip.CRC32;
import java.util.zip.Deflater;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Pictures that are something else, or far more than they seem. */
class AttackPictureIT {

    private static final String MEDIA = "/api/media";
    private static final String EVIL = "<script>alert('x')</script>";

    @Test
    void aPictureOfMoreDotsThanThereIsMemoryIsRefusedUnread() throws IOException {
        for (var side : List.of(50_000, 0x7fffffff, 6_400)) {
            var started = System.nanoTime();
            var answer = Shop.as("manager").upload(MEDIA, flood(side));

            assertThat(answer.status()).as("%d: %s", side, answer).isBetween(400, 413);
            assertThat(Duration.ofNanos(System.nanoTime() - started)).isLessThan(Duration.ofSeconds(20));
        }
    }

    @Test
    void floodsOfDotsThatAreJustAllowedDoNotTakeTheShopDown() throws Exception {
        var file = flood(4_000);
        java.util.concurrent.Callable<Answer> upload = () -> Shop.as("manager").upload(MEDIA, file);

        var answers = AtOnce.of(List.of(upload, upload, upload));

        assertThat(answers)
                .extracting(Answer::status)
                .allMatch(status -> status == 201 || status == 503 || status == 400);
        assertThat(Shop.guest().get("/health").status()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"jpeg", "png"})
    void aPictureThatIsBentAnywhereIsRefusedOrWrittenAnew(String format) throws IOException {
        var whole = encoded(format, 200);
        for (var at = 2; at < whole.length; at += Math.max(1, whole.length / 20)) {
            var bent = whole.clone();
            bent[at] ^= 0x55;
            assertThat(Shop.as("manager").upload(MEDIA, bent).status())
                    .as("byte %d", at)
                    .isIn(400, 201);
        }
    }

    /** Picture and page at once: behind the picture, in its comments, before its end. */
    @ParameterizedTest
    @ValueSource(strings = {"jpeg", "png"})
    void nothingOfAPictureButItsDotsIsLeft(String format) throws IOException {
        var picture = encoded(format, 300);
        var tail = (EVIL + "PK\u0003\u0004<?php system('id'); ?>").getBytes(ISO_8859_1);
        var both = new ByteArrayOutputStream();
        if (format.equals("jpeg")) {
            both.write(picture, 0, 2);
            both.writeBytes(segment(0xfe, tail));
            both.writeBytes(segment(0xe1, ("Exif\0\0" + EVIL).getBytes(ISO_8859_1)));
            both.write(picture, 2, picture.length - 2);
        } else {
            both.write(picture, 0, 33);
            both.writeBytes(chunk("tEXt", ("Comment\0" + EVIL).getBytes(ISO_8859_1)));
            both.writeBytes(chunk("zTXt", bomb("Comment\0\0", 20 << 20)));
            both.write(picture, 33, picture.length - 33);
        }
        both.writeBytes(tail);

        var stored = Shop.as("manager").upload(MEDIA, both.toByteArray());

        assertThat(stored.status()).as("%s", stored).isEqualTo(201);
        for (var width : List.of(160, 400, 800)) {
            var served = Shop.guest().bytes(stored.text("/variants/" + width));
            assertThat(new String(served, ISO_8859_1))
                    .doesNotContain("script", "php", "Exif", "PK\u0003\u0004", "Comment");
            assertThat(ImageIO.read(new ByteArrayInputStream(served))).isNotNull();
            assertThat(Shop.guest().get(stored.text("/variants/" + width)).header("X-Content-Type-Options"))
                    .isEqualTo("nosniff");
        }
    }

    private static byte[] encoded(String format, int side) throws IOException {
        var image = new BufferedImage(side, side, BufferedImage.TYPE_INT_RGB);
        for (var i = 0; i < side; i++) {
            image.setRGB(i, i, 0xff8800 + i);
        }
        var out = new ByteArrayOutputStream();
        ImageIO.write(image, format, out);
        return out.toByteArray();
    }

    /** A black square in a few kilobytes. */
    private static byte[] flood(int side) throws IOException {
        var head = ByteBuffer.allocate(13)
                .putInt(side)
                .putInt(side)
                .put(new byte[] {1, 0, 0, 0, 0})
                .array();
        var rows = new ByteArrayOutputStream();
        try (var deflated = new java.util.zip.DeflaterOutputStream(rows, new Deflater(9))) {
            for (var row = 0; row < Math.min(side, 20_000); row++) {
                deflated.write(new byte[1 + Math.min(side, 20_000) / 8]);
            }
        }
        var file = new ByteArrayOutputStream();
        file.writeBytes("\u0089PNG\r\n\u001a\n".getBytes(ISO_8859_1));
        file.writeBytes(chunk("IHDR", head));
        file.writeBytes(chunk("IDAT", rows.toByteArray()));
        file.writeBytes(chunk("IEND", new byte[0]));
        return file.toByteArray();
    }

    private static byte[] chunk(String type, byte[] content) {
        var crc = new CRC32();
        crc.update(type.getBytes(ISO_8859_1));
        crc.update(content);
        return ByteBuffer.allocate(content.length + 12)
                .putInt(content.length)
                .put(type.getBytes(ISO_8859_1))
                .put(content)
                .putInt((int) crc.getValue())
                .array();
    }

    private static byte[] segment(int marker, byte[] content) {
        return ByteBuffer.allocate(content.length + 4)
                .put((byte) 0xff)
                .put((byte) marker)
                .putShort((short) (content.length + 2))
                .put(content)
                .array();
    }

    private static byte[] bomb(String head, int size) throws IOException {
        var out = new ByteArrayOutputStream();
        out.writeBytes(head.getBytes(ISO_8859_1));
        try (var deflated = new java.util.zip.DeflaterOutputStream(out)) {
            deflated.write(new byte[size]);
        }
        return out.toByteArray();
    }
}
