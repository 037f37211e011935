package org.cartora.shipping;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.math.BigDecimal;
import java.util.Objects;
import org.cartora.shared.Money;
import org.jspecify.annotations.Nullable;

/**
 * One row of a method's table: its listed price for carts of a weight, in grams with both ends, and of goods worth at least the one
 * amount and less than the other, before discounts. What is left out has no end; the currency is that of the price. For each kilogram
 * that is begun from where the row begins, so much may be added; then no cart of more than a hundred tonnes is covered.
 */
public record ShippingRate(
        @NotNull Money price,
        @Nullable Money perKilogram,
        @Min(0) @Max(MOST_GRAMS) @Nullable Long weightFrom,
        @Min(0) @Max(MOST_GRAMS) @Nullable Long weightTo,
        @Nullable Money subtotalFrom,
        @Nullable Money subtotalBelow) {

    private static final long MOST_GRAMS = 100_000_000;
    private static final long KILOGRAM = 1000;

    /** To begin with nothing is to have no beginning, and to add nothing is to add none. */
    public ShippingRate {
        perKilogram = perKilogram != null && perKilogram.isZero() ? null : perKilogram;
        weightFrom = weightFrom != null && weightFrom == 0 ? null : weightFrom;
        subtotalFrom = subtotalFrom != null && subtotalFrom.isZero() ? null : subtotalFrom;
    }

    boolean covers(Money worth, long grams) {
        return price.currency().equals(worth.currency())
                && grams >= lightest()
                && grams <= heaviest()
                && worth.compareTo(least()) >= 0
                && (subtotalBelow == null || worth.compareTo(subtotalBelow) < 0);
    }

    /** What a cart of this weight pays, if it is covered. */
    Money costs(long grams) {
        if (perKilogram == null) {
            return price;
        }
        var begun = Math.ceilDiv(grams - (weightFrom == null ? 0 : weightFrom - 1), KILOGRAM);
        return price.plus(perKilogram.times(BigDecimal.valueOf(begun)));
    }

    /** Whether some cart is covered by both. */
    boolean overlaps(ShippingRate other) {
        return price.currency().equals(other.price.currency())
                && lightest() <= other.heaviest()
                && other.lightest() <= heaviest()
                && (other.subtotalBelow == null || least().compareTo(other.subtotalBelow) < 0)
                && (subtotalBelow == null || other.least().compareTo(subtotalBelow) < 0);
    }

    long lightest() {
        return Objects.requireNonNullElse(weightFrom, 0L);
    }

    private long heaviest() {
        return Objects.requireNonNullElse(weightTo, perKilogram == null ? Long.MAX_VALUE : MOST_GRAMS);
    }

    Money least() {
        return subtotalFrom == null ? Money.zero(price.currency()) : subtotalFrom;
    }
}
