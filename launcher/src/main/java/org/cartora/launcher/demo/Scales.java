package org.cartora.launcher.demo;

import java.util.regex.Pattern;

/** Weighs goods, in grams. */
final class Scales {

    static final String WEIGHT = "Weight";

    private static final Pattern NAMED = Pattern.compile("(?:(\\d+) × )?(\\d+) (k?)g");

    private Scales() {}

    /** What a variant weighs: as its name says, or as its product, the larger the more. */
    static int grams(Product product, Variant variant) {
        var named = NAMED.matcher(variant.options().getOrDefault(WEIGHT, ""));
        if (!named.matches()) {
            return tens(product.grams() * product.type().choices().factor(variant.options()));
        }
        var pieces = named.group(1) == null ? 1 : Integer.parseInt(named.group(1));
        return pieces * Integer.parseInt(named.group(2)) * (named.group(3).isEmpty() ? 1 : 1_000);
    }

    /** Scales of the trade show tens. */
    static int tens(double grams) {
        return (int) Math.max(1, Math.round(grams / 10)) * 10;
    }

    static String words(int grams) {
        return grams >= 1_000 ? grams / 1_000 + "." + grams % 1_000 / 100 + " kg" : grams + " g";
    }
}
