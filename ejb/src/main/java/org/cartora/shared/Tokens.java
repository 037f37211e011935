package org.cartora.shared;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;

/** Secrets handed to a client that prove what it may see: 256 random bits, safe in a URL. */
public final class Tokens {

    private static final SecureRandom RANDOM = new SecureRandom();

    private Tokens() {}

    public static String next() {
        var bytes = new byte[32];
        RANDOM.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    /** Compares without telling by its duration where two secrets differ. */
    public static boolean same(String expected, String given) {
        return MessageDigest.isEqual(expected.getBytes(UTF_8), given.getBytes(UTF_8));
    }

    /** Whether a text has the form of a token of ours. */
    public static boolean isOne(String text) {
        return text.matches("[A-Za-z0-9_-]{43}");
    }
}
