package org.cartora.pricing;

import java.math.BigDecimal;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A tax rate and its time. */
public record TaxRateView(
        String country,
        String region,
        String taxClass,
        String name,
        BigDecimal rate,
        @Nullable Instant validFrom,
        @Nullable Instant validUntil) {

    boolean counts(Instant at) {
        return (validFrom == null || !at.isBefore(validFrom)) && (validUntil == null || at.isBefore(validUntil));
    }
}
