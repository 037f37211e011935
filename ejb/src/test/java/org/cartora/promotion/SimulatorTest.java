package org.cartora.promotion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cartora.promotion.Samples.EUR;
import static org.cartora.promotion.Samples.GARDEN;
import static org.cartora.promotion.Samples.category;
import static org.cartora.promotion.Samples.eur;
import static org.cartora.promotion.Samples.from;
import static org.cartora.promotion.Samples.on;
import static org.cartora.promotion.Samples.promotion;

import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class SimulatorTest {

    @Test
    void aHarmlessPromotionPassesAllCarts() {
        var ten = promotion(Lane.CART, Benefit.percent("10"));

        var report = tryOut(ten);

        assertThat(report.finding()).isNull();
        assertThat(report.carts()).isEqualTo(2_000);
        assertThat(report.applied()).isGreaterThan(1_900);
    }

    @Test
    void anAmountWithoutAThresholdIsFoundToGiveGoodsAway() {
        var ten = promotion(Lane.CART, Benefit.amount(eur("10.00")));

        var finding = Objects.requireNonNull(tryOut(ten).finding());

        assertThat(finding.kind()).isEqualTo(Finding.Kind.FREE);
        assertThat(finding.totals().subtotal()).isLessThan(eur("10.00"));
        assertThat(finding.reason()).contains("10.00 EUR off is more than the goods cost");
    }

    @Test
    void withAThresholdItPasses() {
        var ten = promotion(Lane.CART, Stacking.BEST, from("50.00"), Benefit.amount(eur("10.00")));

        assertThat(tryOut(ten).finding()).isNull();
    }

    @Test
    void twoThatTogetherTakeTooMuchAreFoundWithTheirCart() {
        var forty = promotion(Lane.CATALOG, Stacking.BEST, on(category(GARDEN)), Benefit.percent("40"));
        var seventy = promotion(Lane.CART, Stacking.COMBINES, from("500.00"), Benefit.percent("50"));

        var finding = Objects.requireNonNull(tryOut(seventy, forty).finding());

        assertThat(finding.kind()).isEqualTo(Finding.Kind.STACKED);
        assertThat(finding.reason())
                .matches("SKU-\\d is \\d\\d(\\.\\d)? % off by .* and .*")
                .contains(forty.terms().name(), seventy.terms().name());
        assertThat(finding.verdicts())
                .extracting(Verdict::promotionId)
                .containsExactlyInAnyOrder(forty.id(), seventy.id());
    }

    @Test
    void theSameSeedFindsTheSameCart() {
        var ten = promotion(Lane.CART, Benefit.amount(eur("10.00")));

        assertThat(tryOut(ten)).isEqualTo(tryOut(ten));
    }

    private static TrialReport tryOut(LivePromotion tried, LivePromotion... others) {
        return new Simulator(tried, List.of(others), EUR, ZoneId.of("Europe/Berlin")).run(Trial.USUAL);
    }
}
