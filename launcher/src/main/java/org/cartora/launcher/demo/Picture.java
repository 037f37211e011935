package org.cartora.launcher.demo;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;

/** One picture of a product: what is seen, in which colours and print, and from how near. */
record Picture(Illustration thing, String color, String accent, Motif motif, int view) {

    /** What tells this picture from all others. */
    String name() {
        return thing.name() + ' ' + color + ' ' + motif + ' ' + view;
    }

    BufferedImage draw() {
        var image = new BufferedImage(Illustration.SIZE, Illustration.SIZE, BufferedImage.TYPE_3BYTE_BGR);
        var graphics = image.createGraphics();
        smooth(graphics);
        var turn = Math.floorMod(name().hashCode(), 1000);
        Backdrop.against(Color.decode(color), turn).draw(graphics, thing.scene().equals("floor") && view == 0);
        if (view > 0) {
            graphics.rotate(Math.toRadians(view % 2 == 0 ? 9 : -11), 400, 400);
            graphics.translate(400, 400);
            graphics.scale(1.42, 1.42);
            graphics.translate(view % 2 == 0 ? -330 : -460, view % 2 == 0 ? -430 : -380);
        }
        thing.draw(graphics, Colours.of(color, accent), motif);
        graphics.dispose();
        return image;
    }

    static void smooth(Graphics2D graphics) {
        graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        graphics.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
        graphics.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
        graphics.setRenderingHint(RenderingHints.KEY_RENDERING, RenderingHints.VALUE_RENDER_QUALITY);
    }
}
