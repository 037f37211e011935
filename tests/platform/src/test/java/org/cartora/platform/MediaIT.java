package org.cartora.platform;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Base64;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Pictures over HTTP: taken by their content, served in three widths for a year. */
class MediaIT {

    /** 32 by 16 pixels, made by a browser's canvas. */
    private static final byte[] WEBP = Base64.getDecoder()
            .decode("UklGRkAAAABXRUJQVlA4IDQAAADwAQCdASogABAAAsBMJaACxGoB+AAEKtAA/uwD3/6nH5OPycf19v/xDPR6mpH/lIMrAAAA");

    @ParameterizedTest
    @ValueSource(strings = {"jpeg", "png"})
    void aPictureIsServedInThreeWidths(String format) throws IOException {
        var stored = Shop.as("manager").upload("/api/media", picture(format, 1200, 600));

        assertThat(stored.status()).as("%s", stored).isEqualTo(201);
        for (var width : new int[] {160, 400, 800}) {
            var path = stored.text("/variants/" + width);
            var answer = Shop.guest().with("Accept", "image/*").get(path);
            assertThat(answer.status()).as("%s", path).isEqualTo(200);
            assertThat(answer.header("Content-Type")).startsWith("image/");
            assertThat(answer.header("Cache-Control")).contains("max-age=31536000", "immutable");
            var image = ImageIO.read(new ByteArrayInputStream(Shop.guest().bytes(path)));
            assertThat(image.getWidth()).isEqualTo(width);
            assertThat(image.getHeight()).isEqualTo(width / 2);
            assertThat(Shop.guest()
                            .with("If-None-Match", answer.header("ETag"))
                            .get(path)
                            .status())
                    .isEqualTo(304);
        }
    }

    @Test
    void aWebpIsToldFromItsContentAndRefusedWithAWordThatHelps() {
        var refused = Shop.as("manager").upload("/api/media", WEBP);

        assertThat(refused.status()).as("%s", refused).isEqualTo(400);
        assertThat(refused.text("/error/details/0/message")).contains("use JPEG or PNG");
    }

    @Test
    void aFileThatIsTooLargeIsRefused() {
        var refused = Shop.as("manager").upload("/api/media", new byte[(10 << 20) + 1]);

        assertThat(refused.status()).as("%s", refused).isEqualTo(413);
        assertThat(refused.code()).isEqualTo("TOO_LARGE");
    }

    @Test
    void aFileThatIsNoPictureIsRefusedThoughItIsNamedLikeOne() {
        var refused = Shop.as("manager").upload("/api/media", "<script>alert(1)</script>".getBytes(US_ASCII));

        assertThat(refused.status()).as("%s", refused).isEqualTo(400);
        assertThat(refused.code()).isEqualTo("VALIDATION_ERROR");
        assertThat(refused.text("/error/details/0/field")).isEqualTo("file");
    }

    @Test
    void aPictureThatBreaksOffIsRefused() throws IOException {
        var whole = picture("png", 300, 300);

        var refused = Shop.as("manager").upload("/api/media", java.util.Arrays.copyOf(whole, 60));

        assertThat(refused.status()).as("%s", refused).isEqualTo(400);
    }

    @Test
    void customersUploadNothing() throws IOException {
        var picture = picture("png", 100, 100);

        assertThat(Shop.as("customer").upload("/api/media", picture).code()).isEqualTo("FORBIDDEN");
        assertThat(Shop.guest().upload("/api/media", picture).code()).isEqualTo("UNAUTHENTICATED");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"018f0000-0000-7000-8000-00000000ffff", "nonsense", "018f0000-0000-7000-8000-00000000ffff/161"})
    void aPictureThatIsNotThereIsNotFound(String path) {
        var missing = Shop.guest().get("/api/media/" + path);

        assertThat(missing.code()).as("%s", missing).isEqualTo("NOT_FOUND");
    }

    private static byte[] picture(String format, int width, int height) throws IOException {
        var image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        var pen = image.createGraphics();
        pen.setColor(Color.ORANGE);
        pen.fillRect(0, 0, width / 2, height);
        pen.dispose();
        var out = new ByteArrayOutputStream();
        ImageIO.write(image, format, out);
        return out.toByteArray();
    }
}
