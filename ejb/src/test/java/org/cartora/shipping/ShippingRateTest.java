package org.cartora.shipping;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.cartora.shared.Detail;
import org.cartora.shared.Money;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ShippingRateTest {

    @Test
    void aWeightIsCoveredWithBothItsEndsAndAWorthUpToButNotWithItsEnd() {
        var rate = rate("4.90", 1_000L, 2_000L, "10.00", "75.00");

        assertThat(rate.covers(eur("10.00"), 1_000)).isTrue();
        assertThat(rate.covers(eur("74.99"), 2_000)).isTrue();
        assertThat(rate.covers(eur("75.00"), 2_000)).isFalse();
        assertThat(rate.covers(eur("9.99"), 2_000)).isFalse();
        assertThat(rate.covers(eur("10.00"), 999)).isFalse();
        assertThat(rate.covers(eur("10.00"), 2_001)).isFalse();
    }

    @Test
    void whatIsLeftOutHasNoEnd() {
        var rate = rate("4.90", null, null, null, null);

        assertThat(rate.covers(eur("0.00"), 0)).isTrue();
        assertThat(rate.covers(eur("999999.00"), Long.MAX_VALUE)).isTrue();
    }

    @Test
    void anotherCurrencyIsNotCovered() {
        assertThat(rate("4.90", null, null, null, null).covers(Money.of("10.00", "USD"), 0))
                .isFalse();
    }

    @Test
    void toBeginWithNothingIsToHaveNoBeginning() {
        assertThat(rate("4.90", 0L, 500L, "0.00", null)).isEqualTo(rate("4.90", null, 500L, null, null));
    }

    @Test
    void rowsThatMeetInBothWeightAndWorthOverlapAndOthersDoNot() {
        var light = rate("4.90", null, 2_000L, null, "75.00");

        assertThat(light.overlaps(rate("6.90", 2_000L, null, null, null))).isTrue();
        assertThat(light.overlaps(rate("6.90", 2_001L, null, null, null))).isFalse();
        assertThat(light.overlaps(rate("0.00", null, 2_000L, "75.00", null))).isFalse();
        assertThat(light.overlaps(rate("0.00", null, 2_000L, "74.99", null))).isTrue();
        assertThat(light.overlaps(new ShippingRate(Money.of("5.00", "USD"), null, null, null, null, null)))
                .isFalse();
    }

    @Test
    void aTableOfWeightsAndWorthsHasOnePriceForACart() {
        var method = new ShippingMethodTerms(
                "standard",
                "Standard",
                "3 days",
                1,
                true,
                List.of(
                        rate("4.90", null, 2_000L, null, "75.00"),
                        rate("9.90", 2_001L, 31_500L, null, "75.00"),
                        rate("0.00", null, 2_000L, "75.00", null),
                        rate("3.00", 2_001L, 31_500L, "75.00", null)));

        assertThat(method.price(eur("20.00"), 2_000)).contains(eur("4.90"));
        assertThat(method.price(eur("20.00"), 2_001)).contains(eur("9.90"));
        assertThat(method.price(eur("75.00"), 2_000)).contains(eur("0.00"));
        assertThat(method.price(eur("75.00"), 31_500)).contains(eur("3.00"));
        assertThat(method.price(eur("75.00"), 31_501)).isEmpty();
    }

    @Test
    void eachKilogramBegunFromWhereTheRowBeginsIsAdded() {
        var any = new ShippingRate(eur("2.00"), eur("1.50"), null, null, null, null);
        var heavy = new ShippingRate(eur("4.90"), eur("1.50"), 2_001L, 31_500L, null, null);

        assertThat(any.costs(0)).isEqualTo(eur("2.00"));
        assertThat(any.costs(1)).isEqualTo(eur("3.50"));
        assertThat(any.costs(1_000)).isEqualTo(eur("3.50"));
        assertThat(any.costs(1_001)).isEqualTo(eur("5.00"));
        assertThat(heavy.costs(2_001)).isEqualTo(eur("6.40"));
        assertThat(heavy.costs(3_000)).isEqualTo(eur("6.40"));
        assertThat(heavy.costs(3_001)).isEqualTo(eur("7.90"));
    }

    @Test
    void wherePriceGrowsWithTheWeightAHundredTonnesAreTheMost() {
        var any = new ShippingRate(eur("2.00"), eur("1.50"), null, null, null, null);

        assertThat(any.covers(eur("0.00"), 100_000_000)).isTrue();
        assertThat(any.covers(eur("0.00"), 100_000_001)).isFalse();
        assertThat(new ShippingRate(eur("2.00"), eur("0.00"), null, null, null, null))
                .as("to add nothing is to add none")
                .isEqualTo(rate("2.00", null, null, null, null));
    }

    @Test
    void whatIsAddedForAKilogramCanBeChargedAndIsInTheCurrencyOfThePrice() {
        var rows = List.of(
                new ShippingRate(eur("2.00"), Money.of("1.50", "USD"), null, 1L, null, null),
                new ShippingRate(eur("2.00"), eur("-1.50"), 2L, 3L, null, null),
                new ShippingRate(Money.of("2", "KWD"), Money.of("0.005", "KWD"), 4L, 5L, null, null));

        assertThat(new RateCheck(rows, Set.of("EUR", "KWD")).findings())
                .extracting(Detail::field)
                .containsExactly("rates[0].price", "rates[1].price", "rates[2].per_kilogram");
    }

    @Test
    void eachRowOfABadTableIsNamed() {
        var rows = List.of(
                rate("4.90", null, 2_000L, null, null),
                rate("5.90", 1_000L, null, null, null),
                rate("6.90", 9L, 3L, null, null),
                rate("7.90", null, null, "10.00", "10.00"),
                new ShippingRate(Money.of("1.755", "KWD"), null, null, null, null, null),
                new ShippingRate(Money.of("5.00", "CHF"), null, null, null, null, null),
                new ShippingRate(Money.of("5.00", "USD"), null, null, null, eur("5.00"), null),
                new ShippingRate(Money.of("-1", "JPY"), null, null, null, null, null));

        assertThat(new RateCheck(rows, Set.of("EUR", "USD", "KWD", "JPY")).findings())
                .extracting(Detail::field)
                .containsExactly(
                        "rates[1]",
                        "rates[2].weight_to",
                        "rates[3].subtotal_below",
                        "rates[4].price",
                        "rates[5].price",
                        "rates[6].price",
                        "rates[7].price");
    }

    private static ShippingRate rate(
            String price, @Nullable Long from, @Nullable Long to, @Nullable String least, @Nullable String below) {
        return new ShippingRate(
                eur(price), null, from, to, least == null ? null : eur(least), below == null ? null : eur(below));
    }

    private static Money eur(String amount) {
        return Money.of(amount, "EUR");
    }
}
