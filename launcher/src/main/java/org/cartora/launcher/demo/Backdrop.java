package org.cartora.launcher.demo;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.LinearGradientPaint;
import java.awt.RadialGradientPaint;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;

/** The calm room that a thing is shown in: a wall with light on it and, for what stands, a table or floor. */
enum Backdrop {
    LINEN("#f4ece1", "#e6d8c6"),
    MIST("#e8eef1", "#cfdbe2"),
    BLUSH("#f8e9e4", "#edd0c8"),
    SAGE("#e9efe5", "#cddbc8"),
    SKY("#e6eff7", "#c7dbec"),
    LILAC("#efeaf5", "#d9cfe6"),
    BUTTER("#fbf3dc", "#f0e0b4"),
    CLAY("#f3e3d8", "#e0c3ae");

    private final Color near;
    private final Color far;

    Backdrop(String near, String far) {
        this.near = Color.decode(near);
        this.far = Color.decode(far);
    }

    /** The one of this turn that stands out from a colour. */
    static Backdrop against(Color color, int turn) {
        var best = LINEN;
        var distance = -1.0;
        for (var i = 0; i < 3; i++) {
            var candidate = values()[Math.floorMod(turn * 3 + i * 5, values().length)];
            var found = distance(candidate.far, color);
            if (found > distance) {
                distance = found;
                best = candidate;
            }
        }
        return best;
    }

    private static double distance(Color one, Color other) {
        return Math.abs(one.getRed() - other.getRed())
                + Math.abs(one.getGreen() - other.getGreen())
                + Math.abs(one.getBlue() - other.getBlue());
    }

    void draw(Graphics2D graphics, boolean floor) {
        var size = Illustration.SIZE;
        var whole = new Rectangle2D.Double(0, 0, size, size);
        graphics.setPaint(
                new LinearGradientPaint(0, 0, size * 0.35f, size, new float[] {0, 1}, new Color[] {near, far}));
        graphics.fill(whole);
        graphics.setPaint(new RadialGradientPaint(
                new Point2D.Double(size * 0.36, size * 0.30), size * 0.62f, new float[] {0, 1}, new Color[] {
                    new Color(255, 255, 255, 150), new Color(255, 255, 255, 0)
                }));
        graphics.fill(whole);
        if (floor) {
            var top = 575;
            var table = Colours.darker(far, 0.05);
            graphics.setPaint(new LinearGradientPaint(0, top, 0, size, new float[] {0, 0.12f, 1}, new Color[] {
                Colours.darker(table, 0.045), table, Colours.lighter(table, 0.26)
            }));
            graphics.fill(new Rectangle2D.Double(0, top, size, size - top));
        }
    }
}
