package org.cartora.launcher.demo;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.LinearGradientPaint;
import java.awt.RadialGradientPaint;
import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A thing to draw on 800 × 800, as a list of strokes that the file {@code illustrations.txt} describes. A section there is
 * {@code [name scene]}, a line is {@code operation arguments shape}; operations that begin with 2 are drawn a second time
 * as in a mirror.
 */
record Illustration(String name, String scene, List<String> strokes) {

    static final int SIZE = 800;

    private static final AffineTransform MIRROR = new AffineTransform(-1, 0, 0, 1, SIZE, 0);

    /** All of them by name. */
    static Map<String, Illustration> all() {
        var found = new LinkedHashMap<String, Illustration>();
        for (var line : WordLists.lines("illustrations.txt")) {
            if (line.startsWith("[")) {
                var head = line.substring(1, line.length() - 1).split(" ");
                found.put(head[0], new Illustration(head[0], head[1], new ArrayList<>()));
            } else {
                List.copyOf(found.values()).getLast().strokes().add(line);
            }
        }
        return found;
    }

    void draw(Graphics2D graphics, Colours colours, Motif motif) {
        var upright = graphics.getTransform();
        Shape last = new Rectangle2D.Double();
        for (var stroke : strokes) {
            var words = stroke.split(" ", 2);
            var arguments = words.length > 1 ? words[1] : "";
            switch (words[0]) {
                case "turn" -> turn(graphics, arguments);
                case "end" -> graphics.setTransform(upright);
                case "shadow" -> shadow(graphics, numbers(arguments));
                case "motif" ->
                    motif.draw(graphics, arguments.isEmpty() ? last : SvgPath.parse(arguments), colours.motif());
                case "2motif" -> {
                    motif.draw(graphics, last, colours.motif());
                    motif.draw(graphics, MIRROR.createTransformedShape(last), colours.motif());
                }
                default -> last = stroke(graphics, colours, words[0], arguments);
            }
        }
        graphics.setTransform(upright);
    }

    private static Shape stroke(Graphics2D graphics, Colours colours, String operation, String arguments) {
        if (operation.startsWith("2")) {
            stroke(graphics, colours, operation.substring(1), arguments);
            var upright = graphics.getTransform();
            graphics.transform(MIRROR);
            var mirrored = stroke(graphics, colours, operation.substring(1), arguments);
            graphics.setTransform(upright);
            return mirrored;
        }
        var words = arguments.split(" ", 2);
        if (operation.equals("line")) {
            var more = words[1].split(" ", 2);
            return line(graphics, colours.paint(words[0]), Float.parseFloat(more[0]), SvgPath.parse(more[1]));
        }
        var shape = SvgPath.parse(operation.equals("cast") ? arguments : words[1]);
        switch (operation) {
            case "fill" -> plain(graphics, colours.paint(words[0]), shape);
            case "soft" -> soft(graphics, colours.paint(words[0]), shape);
            case "round" -> round(graphics, colours.paint(words[0]), shape);
            case "ball" -> ball(graphics, colours.paint(words[0]), shape);
            case "glow" -> plain(graphics, Colours.alpha(Color.WHITE, Double.parseDouble(words[0])), shape);
            case "shade" -> plain(graphics, Colours.alpha(Color.BLACK, Double.parseDouble(words[0])), shape);
            case "cast" -> cast(graphics, shape);
            default -> throw new IllegalArgumentException("no stroke: " + operation);
        }
        return shape;
    }

    private static void turn(Graphics2D graphics, String arguments) {
        var n = numbers(arguments);
        graphics.rotate(Math.toRadians(n[0]), n[1], n[2]);
    }

    private static Shape line(Graphics2D graphics, Color color, float width, Shape shape) {
        graphics.setColor(color);
        graphics.setStroke(new BasicStroke(width, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
        graphics.draw(shape);
        return shape;
    }

    private static void plain(Graphics2D graphics, Color color, Shape shape) {
        graphics.setColor(color);
        graphics.fill(shape);
    }

    /** Lit from above. */
    private static void soft(Graphics2D graphics, Color color, Shape shape) {
        var box = shape.getBounds2D();
        graphics.setPaint(new LinearGradientPaint(
                new Point2D.Double(box.getMinX() + box.getWidth() * 0.2, box.getMinY()),
                new Point2D.Double(box.getMaxX() - box.getWidth() * 0.2, box.getMaxY() + 1),
                new float[] {0, 0.55f, 1},
                new Color[] {Colours.lighter(color, 0.20), color, Colours.darker(color, 0.13)}));
        graphics.fill(shape);
    }

    /** Like a cylinder, lit from the left. */
    private static void round(Graphics2D graphics, Color color, Shape shape) {
        var box = shape.getBounds2D();
        graphics.setPaint(new LinearGradientPaint(
                new Point2D.Double(box.getMinX(), 0),
                new Point2D.Double(box.getMaxX() + 1, 0),
                new float[] {0, 0.26f, 0.6f, 1},
                new Color[] {
                    Colours.darker(color, 0.04), Colours.lighter(color, 0.24), color, Colours.darker(color, 0.22)
                }));
        graphics.fill(shape);
    }

    private static void ball(Graphics2D graphics, Color color, Shape shape) {
        var box = shape.getBounds2D();
        var radius = (float) (Math.max(box.getWidth(), box.getHeight()) * 0.85);
        var light = new Point2D.Double(box.getMinX() + box.getWidth() * 0.32, box.getMinY() + box.getHeight() * 0.26);
        graphics.setPaint(new RadialGradientPaint(light, radius, new float[] {0, 0.45f, 1}, new Color[] {
            Colours.lighter(color, 0.34), color, Colours.darker(color, 0.34)
        }));
        graphics.fill(shape);
    }

    /** The shadow on the ground: dark where the thing stands, gone at the rim. */
    private static void shadow(Graphics2D graphics, double[] n) {
        var upright = graphics.getTransform();
        graphics.translate(n[0], n[1]);
        graphics.scale(n[2] / 100, n[3] / 100);
        graphics.setPaint(new RadialGradientPaint(new Point2D.Double(), 118, new float[] {0, 0.55f, 1}, new Color[] {
            new Color(38, 30, 54, 92), new Color(38, 30, 54, 44), new Color(38, 30, 54, 0)
        }));
        graphics.fill(new Ellipse2D.Double(-118, -118, 236, 236));
        graphics.setTransform(upright);
    }

    /** The shadow of a thing that lies flat or hangs on a wall. */
    private static void cast(Graphics2D graphics, Shape shape) {
        graphics.setColor(new Color(38, 30, 54, 7));
        for (var i = 9; i > 0; i--) {
            graphics.setStroke(new BasicStroke(i * 5.5f, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
            var moved = AffineTransform.getTranslateInstance(5, 15).createTransformedShape(shape);
            graphics.draw(moved);
            graphics.fill(moved);
        }
    }

    private static double[] numbers(String text) {
        return Arrays.stream(text.strip().split(" "))
                .mapToDouble(Double::parseDouble)
                .toArray();
    }
}
