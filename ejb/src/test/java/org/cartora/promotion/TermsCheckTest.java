package org.cartora.promotion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cartora.promotion.Samples.between;
import static org.cartora.promotion.Samples.cheapestOf;
import static org.cartora.promotion.Samples.eur;
import static org.cartora.promotion.Samples.percentFrom;
import static org.cartora.promotion.Samples.promotion;
import static org.cartora.promotion.Samples.tiers;

import java.math.BigDecimal;
import java.util.List;
import org.cartora.shared.Invalid;
import org.cartora.shared.Money;
import org.junit.jupiter.api.Test;

/** Terms that make no sense together are refused, by the field that is wrong. */
class TermsCheckTest {

    @Test
    void sensibleTermsPass() {
        assertThat(wrong(promotion(Lane.CART, Benefit.percent("10")))).isEmpty();
        assertThat(wrong(promotion(Lane.ITEM, cheapestOf(3)))).isEmpty();
        assertThat(wrong(promotion(Lane.CART, tiers(percentFrom("10.00", "5")))))
                .isEmpty();
        assertThat(wrong(promotion(Lane.SHIPPING, Benefit.freeShipping()))).isEmpty();
    }

    @Test
    void aBenefitBelongsIntoItsLane() {
        assertThat(wrong(promotion(Lane.CART, Benefit.freeShipping()))).containsExactly("benefit.kind");
        assertThat(wrong(promotion(Lane.CATALOG, cheapestOf(3)))).containsExactly("benefit.kind");
    }

    @Test
    void whatAKindNeedsHasToBeThere() {
        assertThat(wrong(of(BenefitKind.PERCENT))).containsExactly("benefit.percent");
        assertThat(wrong(of(BenefitKind.AMOUNT))).containsExactly("benefit.amount");
        assertThat(wrong(of(BenefitKind.BUY_X_GET_Y))).containsExactly("benefit.buy", "benefit.give");
        assertThat(wrong(of(BenefitKind.CHEAPEST_FREE))).containsExactly("benefit.buy");
        assertThat(wrong(of(BenefitKind.TIERED))).containsExactly("benefit.tiers");
    }

    @Test
    void aPercentageIsAboveZeroAndUpToAHundred() {
        assertThat(wrong(promotion(Lane.CART, tiers(percentFrom("10.00", "101")))))
                .containsExactly("benefit.tiers");
        assertThat(wrong(promotion(Lane.CART, tiers(new Tier(eur("1.00"), null, null)))))
                .containsExactly("benefit.tiers");
        assertThat(wrong(promotion(Lane.CART, tiers(new Tier(eur("1.00"), BigDecimal.ONE, eur("1.00"))))))
                .containsExactly("benefit.tiers");
    }

    @Test
    void noAmountIsBelowZeroAndAllAreOfOneCurrency() {
        assertThat(wrong(promotion(Lane.CART, Benefit.amount(eur("-1.00"))))).containsExactly("benefit");
        var mixed = new Conditions(null, Money.of("1000", "JPY"), null, null, null, null, null);
        assertThat(wrong(promotion(Lane.CART, Stacking.BEST, mixed, Benefit.amount(eur("1.00")))))
                .containsExactly("benefit");
    }

    @Test
    void noAmountIsInThousandthsThatCardsCannotBeCharged() {
        var odd = Money.of("1.005", "KWD");

        assertThat(wrong(promotion(Lane.CART, Benefit.amount(odd)))).containsExactly("benefit");
        assertThat(wrong(promotion(Lane.CART, tiers(new Tier(Money.of("9.005", "KWD"), null, odd)))))
                .containsExactly("benefit");
        assertThat(wrong(promotion(Lane.CART, Benefit.amount(Money.of("1.010", "KWD")))))
                .isEmpty();
    }

    @Test
    void itEndsAfterItsBeginning() {
        var ten = promotion(Lane.CART, Benefit.percent("10"));

        assertThat(wrong(between(ten, Samples.SATURDAY, Samples.SATURDAY))).containsExactly("ends_at");
    }

    private static LivePromotion of(BenefitKind kind) {
        return promotion(Lane.ITEM, new Benefit(kind, null, null, null, null, null, null));
    }

    private static List<String> wrong(LivePromotion promotion) {
        try {
            TermsCheck.of(promotion.terms());
            return List.of();
        } catch (Invalid refused) {
            return refused.details().stream().map(detail -> detail.field()).toList();
        }
    }
}
