package org.cartora.sandbox;

import java.security.SecureRandom;

/** Names of objects, like {@code pi_3aB…}. */
final class Id {

    private static final String SIGNS = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";
    private static final int LENGTH = 24;
    private static final SecureRandom RANDOM = new SecureRandom();

    private Id() {}

    static String of(String kind) {
        var id = new StringBuilder(kind).append('_');
        for (int i = 0; i < LENGTH; i++) {
            id.append(SIGNS.charAt(RANDOM.nextInt(SIGNS.length())));
        }
        return id.toString();
    }
}
