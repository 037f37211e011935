package org.cartora.pricing;

import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A price as it was believed from when to when, and for when. */
public record PriceRecordView(
        UUID id,
        UUID variantId,
        @Nullable String priceList,
        int minQuantity,
        Price price,
        @Nullable Instant validFrom,
        @Nullable Instant validUntil,
        @Nullable Instant recordedFrom,
        @Nullable Instant recordedUntil) {

    /** Whether it comes to the same from now on. */
    boolean says(PlanPrice plan) {
        return price.equals(new Price(plan.price(), plan.compareAtPrice()))
                && Objects.equals(validUntil, plan.validUntil());
    }
}
