package org.cartora.promotion;

import jakarta.validation.Valid;
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
        @Nullable Long version) {

    boolean acceptsStrange() {
        return acceptStrange != null && acceptStrange;
    }
}
