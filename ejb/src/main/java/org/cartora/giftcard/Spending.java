package org.cartora.giftcard;

import java.util.UUID;
import org.cartora.shared.Money;
import org.jspecify.annotations.Nullable;

/** What a checkout has taken from a gift card, known by the last signs of its code, or from credit. */
public record Spending(
        UUID storedValueId, ValueKind kind, @Nullable String lastSigns, Money amount) {}
