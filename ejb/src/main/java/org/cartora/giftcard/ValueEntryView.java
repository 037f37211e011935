package org.cartora.giftcard;

import java.time.Instant;
import java.util.UUID;
import org.cartora.shared.Money;
import org.jspecify.annotations.Nullable;

/** One change of a value: what and why, and what was left. */
public record ValueEntryView(
        String kind,
        Money amount,
        Money balanceAfter,
        @Nullable UUID checkoutId,
        String cause,
        Instant at) {}
