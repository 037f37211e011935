package org.cartora.promotion;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * For whom a promotion might apply: who is signed in, or the e-mail of a guest, once it is known. Holding are the shopper's
 * own earlier checkouts, whose uses do not count against him.
 */
public record Shopper(
        @Nullable UUID customerId,
        @Nullable String email,
        Set<String> groups,
        boolean firstOrder,
        @Nullable String country,
        Set<UUID> holding) {

    public Shopper {
        groups = Set.copyOf(groups);
        holding = Set.copyOf(holding);
    }

    /** Whose use is counted: the customer's, else that of the e-mail, kept as a hash since it names a person. */
    Optional<String> redeemer() {
        if (customerId != null) {
            return Optional.of(customerId.toString());
        }
        return Optional.ofNullable(email).map(Shopper::hash);
    }

    private static String hash(String email) {
        try {
            var bytes = email.strip().toLowerCase(Locale.ROOT).getBytes(UTF_8);
            return "guest:"
                    + HexFormat.of()
                            .formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
