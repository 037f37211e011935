package org.cartora.promotion;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import org.jspecify.annotations.Nullable;

/**
 * A promotion as it shall be: its terms, and whether it may apply (a draft at first). Accept strange says that what the trial
 * finds is meant so. A version that is no longer the current one is refused.
 */
public record DescribePromotion(
        @NotNull @Valid PromotionTerms terms,
        @Nullable PromotionStatus status,
        @Nullable Boolean acceptStrange,
        @Min(0) @Max(Long.MAX_VALUE) @Nullable Long version) {

    boolean acceptsStrange() {
        return acceptStrange != null && acceptStrange;
    }
}
