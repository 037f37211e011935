package org.cartora.launcher.demo;

import java.awt.Shape;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.awt.geom.RoundRectangle2D;
import java.util.StringTokenizer;

/**
 * A shape as text: the path commands M L H V C Q Z of SVG, absolute and relative, or {@code c x y r} for a circle, {@code e
 * x y rx ry} for an ellipse and {@code r x y w h radius} for a rounded rectangle.
 */
final class SvgPath {

    private final StringTokenizer tokens;
    private final Path2D.Double path = new Path2D.Double();
    private double x;
    private double y;

    private SvgPath(String text) {
        tokens = new StringTokenizer(text.replaceAll("([A-Za-z])", " $1 ").replace(',', ' '));
    }

    static Shape parse(String text) {
        var reader = new SvgPath(text);
        return switch (text.strip().charAt(0)) {
            case 'c' -> reader.circle();
            case 'e' -> reader.ellipse();
            case 'r' -> reader.rectangle();
            default -> reader.path();
        };
    }

    private Shape circle() {
        tokens.nextToken();
        var cx = number();
        var cy = number();
        var r = number();
        return new Ellipse2D.Double(cx - r, cy - r, 2 * r, 2 * r);
    }

    private Shape ellipse() {
        tokens.nextToken();
        var cx = number();
        var cy = number();
        var rx = number();
        var ry = number();
        return new Ellipse2D.Double(cx - rx, cy - ry, 2 * rx, 2 * ry);
    }

    private Shape rectangle() {
        tokens.nextToken();
        var left = number();
        var top = number();
        var width = number();
        var height = number();
        var radius = tokens.hasMoreTokens() ? 2 * number() : 0;
        return new RoundRectangle2D.Double(left, top, width, height, radius, radius);
    }

    private Shape path() {
        var command = ' ';
        while (tokens.hasMoreTokens()) {
            var token = tokens.nextToken();
            if (Character.isLetter(token.charAt(0))) {
                command = token.charAt(0);
                step(command, Double.NaN);
            } else {
                step(command, Double.parseDouble(token));
            }
        }
        return path;
    }

    /** One command; {@code first} is a number that was read already where a command repeats, else not a number. */
    private void step(char command, double first) {
        var relative = Character.isLowerCase(command);
        var dx = relative ? x : 0;
        var dy = relative ? y : 0;
        switch (Character.toUpperCase(command)) {
            case 'M' -> {
                to(dx + next(first), dy + number());
                path.moveTo(x, y);
            }
            case 'L' -> {
                to(dx + next(first), dy + number());
                path.lineTo(x, y);
            }
            case 'H' -> {
                to(dx + next(first), y);
                path.lineTo(x, y);
            }
            case 'V' -> {
                to(x, dy + next(first));
                path.lineTo(x, y);
            }
            case 'Q' -> {
                var cx = dx + next(first);
                var cy = dy + number();
                to(dx + number(), dy + number());
                path.quadTo(cx, cy, x, y);
            }
            case 'C' -> curve(dx, dy, first);
            case 'Z' -> path.closePath();
            default -> throw new IllegalArgumentException("no path command: " + command);
        }
    }

    private void curve(double dx, double dy, double first) {
        var ax = dx + next(first);
        var ay = dy + number();
        var bx = dx + number();
        var by = dy + number();
        to(dx + number(), dy + number());
        path.curveTo(ax, ay, bx, by, x, y);
    }

    private void to(double nextX, double nextY) {
        x = nextX;
        y = nextY;
    }

    private double next(double first) {
        return Double.isNaN(first) ? number() : first;
    }

    private double number() {
        return Double.parseDouble(tokens.nextToken());
    }
}
