package org.cartora.launcher.demo;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Shape;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.util.Random;

/** What a thing is printed with, drawn inside the outline of the part that carries it. */
enum Motif {
    PLAIN,
    STRIPES,
    DOTS,
    WAVES,
    CHECKS,
    DIPPED,
    SPECKLED;

    void draw(Graphics2D graphics, Shape outline, Color color) {
        var clipped = (Graphics2D) graphics.create();
        clipped.clip(outline);
        clipped.setColor(color);
        var box = outline.getBounds2D();
        switch (this) {
            case PLAIN -> {}
            case STRIPES -> stripes(clipped, box);
            case DOTS -> dots(clipped, box);
            case WAVES -> waves(clipped, box);
            case CHECKS -> checks(clipped, box);
            case DIPPED ->
                clipped.fill(new Rectangle2D.Double(
                        box.getX(), box.getY() + box.getHeight() * 0.62, box.getWidth(), box.getHeight()));
            case SPECKLED -> speckles(clipped, box);
        }
        clipped.dispose();
    }

    private static void stripes(Graphics2D graphics, Rectangle2D box) {
        var step = Math.max(26, box.getHeight() / 9);
        for (var y = box.getMinY() + step; y < box.getMaxY(); y += step) {
            graphics.fill(new Rectangle2D.Double(box.getX(), y, box.getWidth(), step * 0.34));
        }
    }

    private static void dots(Graphics2D graphics, Rectangle2D box) {
        var row = 0;
        for (var y = box.getMinY() + 22; y < box.getMaxY() + 20; y += 42) {
            for (var x = box.getMinX() + (row % 2 == 0 ? 18 : 42); x < box.getMaxX() + 20; x += 48) {
                graphics.fill(new Ellipse2D.Double(x - 8, y - 8, 16, 16));
            }
            row++;
        }
    }

    private static void waves(Graphics2D graphics, Rectangle2D box) {
        graphics.setStroke(new BasicStroke(7, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
        for (var y = box.getMinY() + 30; y < box.getMaxY(); y += 44) {
            var wave = new Path2D.Double();
            wave.moveTo(box.getMinX() - 30, y);
            for (var x = box.getMinX() - 30; x < box.getMaxX() + 30; x += 60) {
                wave.curveTo(x + 20, y - 24, x + 40, y + 24, x + 60, y);
            }
            graphics.draw(wave);
        }
    }

    private static void checks(Graphics2D graphics, Rectangle2D box) {
        graphics.setColor(Colours.alpha(graphics.getColor(), 0.32));
        for (var x = box.getMinX() + 14; x < box.getMaxX(); x += 64) {
            graphics.fill(new Rectangle2D.Double(x, box.getY(), 32, box.getHeight()));
        }
        for (var y = box.getMinY() + 14; y < box.getMaxY(); y += 64) {
            graphics.fill(new Rectangle2D.Double(box.getX(), y, box.getWidth(), 32));
        }
    }

    private static void speckles(Graphics2D graphics, Rectangle2D box) {
        var random = new Random(7);
        var count = (int) (box.getWidth() * box.getHeight() / 420);
        for (var i = 0; i < count; i++) {
            var size = 2 + random.nextDouble() * 5;
            var x = box.getX() + random.nextDouble() * box.getWidth();
            var y = box.getY() + random.nextDouble() * box.getHeight();
            graphics.fill(new Ellipse2D.Double(x, y, size, size));
        }
    }
}
