package org.cartora.pricing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cartora.pricing.Samples.eur;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Which of several prices counts. */
class ChoiceTest {

    @Test
    void theLowestPriceThatTheQuantityReachesCounts() {
        var prices = List.of(listed("10.00", 1, null), listed("9.00", 1, "Gold"), listed("7.00", 10, "By the case"));

        assertThat(Choice.of(prices, 1)).contains(new Charged(new Price(eur("9.00"), null), "Gold"));
        assertThat(Choice.of(prices, 9)).contains(new Charged(new Price(eur("9.00"), null), "Gold"));
        assertThat(Choice.of(prices, 10)).contains(new Charged(new Price(eur("7.00"), null), "By the case"));
    }

    @Test
    void amongEqualsTheListPriceItselfCounts() {
        var prices = List.of(listed("10.00", 1, "Gold"), listed("10.00", 1, null));

        assertThat(Choice.of(prices, 1)).contains(new Charged(new Price(eur("10.00"), null), null));
    }

    @Test
    void aPriceOfManyIsNoPriceOfOne() {
        assertThat(Choice.of(List.of(listed("7.00", 10, "By the case")), 1)).isEmpty();
    }

    private static ListedPrice listed(String amount, int from, @Nullable String list) {
        return new ListedPrice(new Price(eur(amount), null), from, list);
    }
}
