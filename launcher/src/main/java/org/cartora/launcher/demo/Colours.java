package org.cartora.launcher.demo;

import java.awt.Color;
import java.util.Map;

/** The paints of one picture: the product's own colour in five depths, an accent, and materials that are always alike. */
record Colours(Color main, Color accent) {

    private static final Map<String, String> MATERIALS = Map.ofEntries(
            Map.entry("white", "#fbfaf7"),
            Map.entry("cream", "#f3ead9"),
            Map.entry("paper", "#f8f3e8"),
            Map.entry("ink", "#2b2f3a"),
            Map.entry("black", "#1f2128"),
            Map.entry("grey", "#a9adb5"),
            Map.entry("silver", "#d5d9de"),
            Map.entry("metal", "#b9bec6"),
            Map.entry("steel", "#8a919c"),
            Map.entry("brass", "#d1a54f"),
            Map.entry("wood", "#c8955f"),
            Map.entry("oak", "#ddb583"),
            Map.entry("walnut", "#7d5437"),
            Map.entry("leather", "#9c6238"),
            Map.entry("leaf", "#5d9163"),
            Map.entry("moss", "#3f7050"),
            Map.entry("glass", "#dcebf0"),
            Map.entry("coffee", "#4d3125"),
            Map.entry("honey", "#e2a132"),
            Map.entry("flame", "#f6b73c"),
            Map.entry("warm", "#fff1c9"),
            Map.entry("red", "#d2574b"));

    static Colours of(String main, String accent) {
        return new Colours(Color.decode(main), Color.decode(accent));
    }

    /** A paint by name; {@code name@0.5} is half transparent. */
    Color paint(String word) {
        var at = word.indexOf('@');
        if (at > 0) {
            var whole = paint(word.substring(0, at));
            return alpha(whole, Double.parseDouble(word.substring(at + 1)));
        }
        return switch (word) {
            case "main" -> main;
            case "light" -> lighter(main, 0.30);
            case "pale" -> lighter(main, 0.62);
            case "dark" -> darker(main, 0.20);
            case "deep" -> darker(main, 0.45);
            case "accent" -> accent;
            case "accent-light" -> lighter(accent, 0.4);
            case "accent-dark" -> darker(accent, 0.25);
            default -> Color.decode(word.startsWith("#") ? word : MATERIALS.getOrDefault(word, "none: " + word));
        };
    }

    /** A colour for a motif on the product: clearly lighter on dark things, darker on light ones. */
    Color motif() {
        return isDark(main) ? alpha(lighter(main, 0.65), 0.75) : alpha(darker(main, 0.28), 0.55);
    }

    static boolean isDark(Color color) {
        return 0.299 * color.getRed() + 0.587 * color.getGreen() + 0.114 * color.getBlue() < 140;
    }

    static Color lighter(Color color, double part) {
        return mix(color, Color.WHITE, part);
    }

    static Color darker(Color color, double part) {
        return mix(color, new Color(24, 22, 38), part);
    }

    static Color alpha(Color color, double alpha) {
        return new Color(color.getRed(), color.getGreen(), color.getBlue(), (int) Math.round(255 * alpha));
    }

    static Color mix(Color one, Color other, double part) {
        return new Color(
                channel(one.getRed(), other.getRed(), part),
                channel(one.getGreen(), other.getGreen(), part),
                channel(one.getBlue(), other.getBlue(), part),
                one.getAlpha());
    }

    private static int channel(int one, int other, double part) {
        return (int) Math.round(one + (other - one) * part);
    }
}
