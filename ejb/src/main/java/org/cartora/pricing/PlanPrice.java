package org.cartora.pricing;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.util.UUID;
import org.cartora.shared.Money;
import org.jspecify.annotations.Nullable;

/** A price of a list: for which variant, from so many units on, from when until when; without an end it stays. */
public record PlanPrice(
        @NotNull UUID variantId,
        @NotNull @Valid Money price,
        @Valid @Nullable Money compareAtPrice,
        @Min(1) @Max(1_000_000) @Nullable Integer minQuantity,
        @Nullable Instant validFrom,
        @Nullable Instant validUntil) {}
