package org.cartora.inventory;

import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * How a SKU is to be sold when there is none: at most so many units beyond the stock, sent on that day; a preorder ends on
 * it. And at how many units on the shelves that are nobody's it is low.
 */
public record DescribeTerms(
        @NotNull SalePolicy policy,
        @Min(0) @Max(10_000_000) @Nullable Integer backorderLimit,
        @Nullable LocalDate shipsOn,
        @Min(0) @Max(10_000_000) @Nullable Integer lowAt) {

    @AssertTrue(message = "a preorder needs ships_on")
    boolean hasDayOfPreorder() {
        return policy != SalePolicy.PREORDER || shipsOn != null;
    }

    int limit() {
        return backorderLimit == null ? 0 : backorderLimit;
    }
}
