package org.cartora.promotion;

import java.security.SecureRandom;
import java.util.Locale;

/** What a coupon's code looks like: letters and digits, and dashes between them; small letters mean the same. */
final class CouponCode {

    static final String FORM = "[A-Za-z0-9][A-Za-z0-9-]*";

    /** Without what people mistake for each other: 0 and O, 1 and I and L. */
    private static final String SIGNS = "ABCDEFGHJKMNPQRSTUVWXYZ23456789";

    /** Ten signs out of 31 are almost fifty bits. */
    private static final int LENGTH = 10;

    private static final SecureRandom RANDOM = new SecureRandom();

    private CouponCode() {}

    /** As it is stored; a text that can be no code stays what it is and is found nowhere. */
    static String normal(String typed) {
        return typed.strip().toUpperCase(Locale.ROOT);
    }

    static boolean canBe(String code) {
        return code.length() <= 60 && code.matches(FORM);
    }

    static String next(String prefix) {
        var code = new StringBuilder(prefix.isEmpty() ? "" : normal(prefix) + "-");
        for (var i = 0; i < LENGTH; i++) {
            code.append(SIGNS.charAt(RANDOM.nextInt(SIGNS.length())));
        }
        return code.toString();
    }
}
