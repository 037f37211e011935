package org.cartora.shared;

import java.security.SecureRandom;
import java.util.Optional;
import java.util.UUID;

/** Identifiers made in the application: UUID version 7 (RFC 9562), which sort by the time they were made. */
public final class Ids {

    private static final SecureRandom RANDOM = new SecureRandom();

    private Ids() {}

    public static UUID next() {
        var high = (System.currentTimeMillis() << 16) | 0x7000 | RANDOM.nextInt(0x1000);
        var low = (RANDOM.nextLong() >>> 2) | 0x8000_0000_0000_0000L;
        return new UUID(high, low);
    }

    /** An id as a client sent it; empty where it is none, so that the door can answer "not found". */
    public static Optional<UUID> parse(String text) {
        try {
            return text.length() == 36 ? Optional.of(UUID.fromString(text)) : Optional.empty();
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
