package org.cartora.media;

import java.awt.geom.AffineTransform;
import java.awt.image.AffineTransformOp;
import java.awt.image.BufferedImage;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/** How a camera was held, as EXIF says it (1 to 8): applied to the pixels, because the note itself is dropped. */
record Orientation(int code) {

    static final Orientation UPRIGHT = new Orientation(1);

    private static final int APP1 = 0xffe1;
    private static final int START_OF_SCAN = 0xffda;
    private static final int TAG = 0x0112;

    /** Of a JPEG file; upright where it says nothing that makes sense. */
    static Orientation of(byte[] jpeg) {
        var data = ByteBuffer.wrap(jpeg);
        try {
            data.position(2);
            while (data.remaining() > 4) {
                var marker = data.getShort() & 0xffff;
                var length = data.getShort() & 0xffff;
                if (marker == START_OF_SCAN || length < 2) {
                    return UPRIGHT;
                }
                if (marker == APP1 && length > 16 && data.getInt(data.position()) == 0x45786966) {
                    return exif(data.slice(data.position() + 6, length - 8));
                }
                data.position(data.position() + length - 2);
            }
        } catch (IndexOutOfBoundsException | IllegalArgumentException e) {
            return UPRIGHT;
        }
        return UPRIGHT;
    }

    private static Orientation exif(ByteBuffer tiff) {
        tiff.order(tiff.getShort(0) == 0x4949 ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
        var entries = tiff.getInt(4);
        var count = tiff.getShort(entries) & 0xffff;
        for (var i = 0; i < count; i++) {
            var entry = entries + 2 + 12 * i;
            if ((tiff.getShort(entry) & 0xffff) == TAG) {
                int code = tiff.getShort(entry + 8);
                return code >= 1 && code <= 8 ? new Orientation(code) : UPRIGHT;
            }
        }
        return UPRIGHT;
    }

    BufferedImage apply(BufferedImage image) {
        if (code == 1) {
            return image;
        }
        double w = image.getWidth();
        double h = image.getHeight();
        var turn = switch (code) {
            case 2 -> new AffineTransform(-1, 0, 0, 1, w, 0);
            case 3 -> new AffineTransform(-1, 0, 0, -1, w, h);
            case 4 -> new AffineTransform(1, 0, 0, -1, 0, h);
            case 5 -> new AffineTransform(0, 1, 1, 0, 0, 0);
            case 6 -> new AffineTransform(0, 1, -1, 0, h, 0);
            case 7 -> new AffineTransform(0, -1, -1, 0, h, w);
            default -> new AffineTransform(0, -1, 1, 0, 0, w);
        };
        var swapped = code >= 5;
        var turned = new BufferedImage(
                (int) (swapped ? h : w),
                (int) (swapped ? w : h),
                image.getColorModel().hasAlpha() ? BufferedImage.TYPE_INT_ARGB : BufferedImage.TYPE_INT_RGB);
        var pen = turned.createGraphics();
        pen.drawImage(image, new AffineTransformOp(turn, AffineTransformOp.TYPE_NEAREST_NEIGHBOR), 0, 0);
        pen.dispose();
        return turned;
    }
}
