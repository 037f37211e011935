package org.cartora.media;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Arrays;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;

class PictureTest {

    @Test
    void aFileIsToldByItsContentAndNotByItsName() {
        assertThatThrownBy(() -> Picture.read("<svg onload=alert(1)>".getBytes(US_ASCII)))
                .isInstanceOf(MediaRefused.class)
                .extracting("code")
                .isEqualTo("VALIDATION_ERROR");
    }

    @Test
    void aPictureThatBreaksOffIsRefused() throws IOException {
        var whole = file("png", BufferedImage.TYPE_INT_RGB, 64, 64);

        assertThatThrownBy(() -> Picture.read(Arrays.copyOf(whole, 40))).isInstanceOf(MediaRefused.class);
    }

    @Test
    void aFileOverTenMebibytesIsTooLarge() {
        assertThatThrownBy(() -> Picture.read(new byte[(int) Picture.MAX_BYTES + 1]))
                .isInstanceOf(MediaRefused.class)
                .extracting("code")
                .isEqualTo("TOO_LARGE");
    }

    @Test
    void theNumberOfPixelsIsLookedAtBeforeTheyAreUnpacked() throws IOException {
        var bomb = file("png", BufferedImage.TYPE_BYTE_BINARY, 20_000, 3_000);

        assertThatThrownBy(() -> Picture.read(bomb))
                .isInstanceOf(MediaRefused.class)
                .extracting("code")
                .isEqualTo("TOO_LARGE");
    }

    @Test
    void aTinyPictureIsRefused() throws IOException {
        var tiny = file("png", BufferedImage.TYPE_INT_RGB, 8, 8);

        assertThatThrownBy(() -> Picture.read(tiny)).isInstanceOf(MediaRefused.class);
    }

    @Test
    void theSidesKeepTheirProportion() throws IOException {
        var scaled =
                Picture.read(file("png", BufferedImage.TYPE_INT_RGB, 1000, 500)).scaledTo(400);

        assertThat(scaled.width()).isEqualTo(400);
        assertThat(scaled.height()).isEqualTo(200);
    }

    @Test
    void aSmallPictureIsNotBlownUp() throws IOException {
        assertThat(Picture.read(file("png", BufferedImage.TYPE_INT_RGB, 100, 100))
                        .scaledTo(400)
                        .width())
                .isEqualTo(100);
    }

    @Test
    void whatIsTransparentStaysAPng() throws IOException {
        assertThat(Picture.read(file("png", BufferedImage.TYPE_INT_ARGB, 64, 64))
                        .extension())
                .isEqualTo("png");
        assertThat(Picture.read(file("jpeg", BufferedImage.TYPE_INT_RGB, 64, 64))
                        .extension())
                .isEqualTo("jpg");
    }

    @Test
    void nothingButPixelsIsLeftOfAFile() throws IOException {
        var jpeg = file("jpeg", BufferedImage.TYPE_INT_RGB, 64, 64);
        var hidden = Arrays.copyOf(jpeg, jpeg.length + 6);
        System.arraycopy("SECRET".getBytes(US_ASCII), 0, hidden, jpeg.length, 6);

        var written = Picture.read(hidden).scaledTo(64).encode();

        assertThat(new String(written, java.nio.charset.StandardCharsets.ISO_8859_1))
                .doesNotContain("SECRET");
    }

    @Test
    void aPictureTakenOnItsSideIsTurned() throws IOException {
        var turned = Picture.read(exif(file("jpeg", BufferedImage.TYPE_INT_RGB, 200, 100), 6));

        assertThat(turned.width()).isEqualTo(100);
        assertThat(turned.height()).isEqualTo(200);
    }

    private static byte[] file(String format, int type, int width, int height) throws IOException {
        var out = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(width, height, type), format, out);
        return out.toByteArray();
    }

    /** Puts an EXIF segment with an orientation behind the first two bytes of a JPEG. */
    private static byte[] exif(byte[] jpeg, int orientation) throws IOException {
        var out = new ByteArrayOutputStream();
        out.write(jpeg, 0, 2);
        out.write(new byte[] {(byte) 0xff, (byte) 0xe1, 0, 34});
        out.write("Exif\0\0MM\0*".getBytes(US_ASCII));
        out.write(new byte[] {0, 0, 0, 8, 0, 1, 1, 0x12, 0, 3, 0, 0, 0, 1, 0, (byte) orientation, 0, 0, 0, 0, 0, 0});
        out.write(jpeg, 2, jpeg.length - 2);
        return out.toByteArray();
    }
}
