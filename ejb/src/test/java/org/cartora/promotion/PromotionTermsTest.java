package org.cartora.promotion;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.ZoneId;
import java.util.List;
import org.cartora.pricing.PricePolicy;
import org.cartora.shared.Money;
import org.junit.jupiter.api.Test;

class PromotionTermsTest {

    @Test
    void termsHoldInTheCurrencyOfTheirAmountsAndWithoutAnyInAll() {
        var yen = Samples.promotion(Lane.CART, Benefit.amount(Money.of("500", "JPY")));
        var percent = Samples.promotion(Lane.CART, Benefit.percent("10"));

        assertThat(yen.terms().currency()).contains("JPY");
        assertThat(percent.terms().currency()).isEmpty();
    }

    @Test
    void inItsOwnCurrencyAPromotionMeetsCartsAndInAnotherNone() {
        var yen = Samples.promotion(Lane.CART, Benefit.amount(Money.of("1", "JPY")));

        assertThat(applied(yen, "JPY")).isPositive();
        assertThat(applied(yen, "EUR")).isZero();
    }

    private static int applied(LivePromotion promotion, String currency) {
        var policy = new PricePolicy(currency, true, RoundingMode.HALF_UP, PricePolicy.Level.LINE);
        return new Simulator(promotion, List.of(), policy, ZoneId.of("UTC"))
                .run(new Trial(100, 1L, BigDecimal.valueOf(90)))
                .applied();
    }
}
