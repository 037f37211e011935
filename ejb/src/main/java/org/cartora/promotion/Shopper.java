package org.cartora.promotion;

import java.util.HexFormat;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.cartora.sealing.KeyRing;
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

    /** Whose use is counted: the customer's, else that of the e-mail, kept so that only who has the shop's key finds it. */
    Optional<String> redeemer() {
        if (customerId != null) {
            return Optional.of(customerId.toString());
        }
        return Optional.ofNullable(email)
                .map(known -> "guest:" + HexFormat.of().formatHex(KeyRing.shop().index(known)));
    }
}
