package org.cartora.promotion;

import jakarta.validation.Valid;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.util.List;
import org.cartora.shared.Money;
import org.jspecify.annotations.Nullable;

/**
 * What a promotion gives: its kind says which of the other fields count. Target is what becomes cheaper where that is not
 * what has to be bought.
 */
public record Benefit(
        @NotNull BenefitKind kind,

        @DecimalMin(value = "0", inclusive = false) @DecimalMax("100") @Nullable
        BigDecimal percent,

        @Valid @Nullable Money amount,
        @Min(1) @Max(1000) @Nullable Integer buy,
        @Min(1) @Max(1000) @Nullable Integer give,
        @Size(max = 20) @Nullable List<@Valid Tier> tiers,
        @Valid @Nullable Scope target) {

    static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    public Benefit {
        tiers = tiers == null ? List.of() : List.copyOf(tiers);
        target = target == null ? Scope.ALL : target;
    }

    public static Benefit percent(String percent) {
        return new Benefit(BenefitKind.PERCENT, new BigDecimal(percent), null, null, null, null, null);
    }

    public static Benefit amount(Money amount) {
        return new Benefit(BenefitKind.AMOUNT, null, amount, null, null, null, null);
    }

    public static Benefit freeShipping() {
        return new Benefit(BenefitKind.FREE_SHIPPING, null, null, null, null, null, null);
    }

    /** What it takes off, in words: 10 % off. */
    String words() {
        return switch (kind) {
            case PERCENT -> plain(rate()) + " % off" + (amount == null ? "" : ", at most " + amount);
            case AMOUNT -> amount + " off";
            case BUY_X_GET_Y ->
                "buy " + count(buy) + ", get " + count(give)
                        + (rate().compareTo(HUNDRED) == 0 ? " free" : " at " + plain(rate()) + " % off");
            case CHEAPEST_FREE -> "the cheapest of " + count(buy) + " is free";
            case TIERED -> "the more the cheaper";
            case FREE_SHIPPING -> "free shipping" + (amount == null ? "" : " up to " + amount);
        };
    }

    static String words(Tier tier) {
        var percent = tier.percent();
        return (percent == null ? String.valueOf(tier.amount()) : plain(percent) + " %") + " off from " + tier.from();
    }

    Scope goods() {
        return target == null ? Scope.ALL : target;
    }

    List<Tier> steps() {
        return tiers == null ? List.of() : tiers;
    }

    /** The percentage, all of it where none is named. */
    BigDecimal rate() {
        return percent == null ? HUNDRED : percent;
    }

    static int count(@Nullable Integer number) {
        return number == null ? 1 : number;
    }

    private static String plain(BigDecimal number) {
        return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
    }
}
