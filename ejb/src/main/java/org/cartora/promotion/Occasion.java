package org.cartora.promotion;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** When, where and for whom a promotion might apply; unlocked are the promotions whose coupon was given. */
public record Occasion(
        Instant at,
        ZoneId zone,
        Set<String> groups,
        boolean firstOrder,
        @Nullable String country,
        Set<UUID> unlocked) {

    public Occasion {
        groups = Set.copyOf(groups);
        unlocked = Set.copyOf(unlocked);
    }
}
