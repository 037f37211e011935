package org.cartora.promotion;

import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * How a promotion is to be tried out: on so many random carts (2,000), from a seed that makes them the same again, and how
 * many percent several promotions together may take off a line (60).
 */
public record Trial(
        @Min(1) @Max(100_000) @Nullable Integer carts,
        @Min(Long.MIN_VALUE) @Max(Long.MAX_VALUE) @Nullable Long seed,
        @DecimalMin("0") @DecimalMax("100") @Nullable BigDecimal ceiling) {

    public static final Trial USUAL = new Trial(null, null, null);

    int number() {
        return carts == null ? 2_000 : carts;
    }

    long start() {
        return seed == null ? 1 : seed;
    }

    BigDecimal most() {
        return ceiling == null ? BigDecimal.valueOf(60) : ceiling;
    }
}
