package org.cartora.giftcard;

import java.time.Instant;
import java.util.UUID;
import org.cartora.shared.Money;
import org.jspecify.annotations.Nullable;

/** A gift card or credit and what is left of it; of a card's code only the last signs are known. */
public record StoredValueView(
        UUID id,
        ValueKind kind,
        @Nullable String lastSigns,
        @Nullable UUID customerId,
        Money balance,
        @Nullable Instant expiresAt,
        boolean blocked) {}
