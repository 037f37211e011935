package org.cartora.pricing;

import java.time.Instant;
import java.util.UUID;
import org.cartora.shared.Money;
import org.jspecify.annotations.Nullable;

/** A price that counts or will: that of a list, by its code, or, without one, the price itself. */
public record PriceEntry(
        UUID variantId,
        @Nullable String list,
        Money price,
        @Nullable Money compareAtPrice,
        int minQuantity,
        @Nullable Instant validFrom,
        @Nullable Instant validUntil) {}
