package org.cartora.order;

import java.security.SecureRandom;
import java.util.Locale;

/**
 * The name of an order for people: nine signs in groups of three, easy to read out (no 0/O, 1/I/L, no vowels that spell
 * words), drawn at random so that nobody can tell another's from one's own. 28^9 ≈ 10^13 of them; UNIQUE has the last word.
 */
record OrderNumber(String value) {

    private static final String SIGNS = "23456789BCDFGHJKMNPQRSTVWXYZ";
    private static final SecureRandom RANDOM = new SecureRandom();

    static OrderNumber next() {
        var text = new StringBuilder(11);
        for (var i = 0; i < 9; i++) {
            text.append(i > 0 && i % 3 == 0 ? "-" : "").append(SIGNS.charAt(RANDOM.nextInt(SIGNS.length())));
        }
        return new OrderNumber(text.toString());
    }

    /** As people type it: in small letters, with or without the dashes. */
    static OrderNumber typed(String text) {
        var signs = text.toUpperCase(Locale.ROOT).replaceAll("[^A-Z0-9]", "");
        return new OrderNumber(
                signs.length() == 9
                        ? signs.substring(0, 3) + "-" + signs.substring(3, 6) + "-" + signs.substring(6)
                        : text);
    }
}
