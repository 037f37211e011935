package org.cartora.promotion;

import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Coupons for a promotion: one of a given code, or so many with codes that nobody guesses, which begin with the prefix. The
 * limit is that of each code; generated ones are for one use unless it says otherwise.
 */
public record MakeCoupons(
        @NotNull UUID promotionId,

        @Size(min = 3, max = 60) @Pattern(regexp = CouponCode.FORM) @Nullable
        String code,

        @Min(1) @Max(100_000) @Nullable Integer count,

        @Size(max = 20) @Pattern(regexp = CouponCode.FORM) @Nullable
        String prefix,

        @Min(1) @Max(1_000_000_000) @Nullable Integer totalLimit) {

    @AssertTrue(message = "give either a code or a count")
    boolean isOneOfBoth() {
        return (code == null) != (count == null);
    }
}
