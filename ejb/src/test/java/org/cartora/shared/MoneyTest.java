package org.cartora.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class MoneyTest {

    @Test
    void anAmountHasTheDigitsOfItsCurrency() {
        assertThat(Money.of("12.9", "EUR").amount()).isEqualTo(new BigDecimal("12.90"));
        assertThat(Money.of("1200", "JPY").amount()).isEqualTo(new BigDecimal("1200"));
        assertThat(Money.of("1.5", "KWD").amount()).isEqualTo(new BigDecimal("1.500"));
    }

    @Test
    void halfACentGoesToTheEvenNeighbour() {
        assertThat(Money.of("0.125", "EUR")).isEqualTo(Money.of("0.12", "EUR"));
        assertThat(Money.of("0.135", "EUR")).isEqualTo(Money.of("0.14", "EUR"));
    }

    @Test
    void twoCurrenciesDoNotMix() {
        var euro = Money.of("1", "EUR");
        var yen = Money.of("1", "JPY");

        assertThatThrownBy(() -> euro.plus(yen)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void theTaxContainedInAGrossPriceIsRoundedOnce() {
        // 119.00 at 19 % is 100.00 net and 19.00 tax; 8.36 × 5 = 41.80 at 20 % holds 6.97
        assertThat(Money.of("119.00", "EUR").taxIncluded(new BigDecimal("0.19")))
                .isEqualTo(Money.of("19.00", "EUR"));
        assertThat(Money.of("8.36", "EUR").times(5).taxIncluded(new BigDecimal("0.20")))
                .isEqualTo(Money.of("6.97", "EUR"));
    }

    @Test
    void whatCannotBeSharedEvenlyGoesToTheFirst() {
        var parts = Money.of("10.00", "EUR").allocate(List.of(BigDecimal.ONE, BigDecimal.ONE, BigDecimal.ONE));

        assertThat(parts).containsExactly(Money.of("3.34", "EUR"), Money.of("3.33", "EUR"), Money.of("3.33", "EUR"));
    }

    @Property
    void partsAlwaysSumToTheWhole(
            @ForAll @LongRange(min = 0, max = 1_000_000_000) long cents,
            @ForAll @Size(min = 1, max = 20) List<@IntRange(min = 0, max = 10_000) Integer> weights) {
        var whole = Money.ofMinor(cents, "EUR");

        var parts = whole.allocate(weights.stream().map(BigDecimal::valueOf).toList());

        assertThat(parts.stream().reduce(Money.zero("EUR"), Money::plus)).isEqualTo(whole);
        assertThat(parts).allMatch(part -> part.minor() >= 0);
    }

    @Test
    void thousandthsAreSharedInTens() {
        var parts = Money.of("0.160", "KWD").allocate(List.of(new BigDecimal("1.050"), new BigDecimal("0.500")));

        assertThat(parts).containsExactly(Money.of("0.110", "KWD"), Money.of("0.050", "KWD"));
    }

    @Test
    void whatIsLessThanTenThousandthsGoesToTheLargestPart() {
        var parts = Money.of("1.005", "KWD").allocate(List.of(BigDecimal.ONE, BigDecimal.TWO));

        assertThat(parts).containsExactly(Money.of("0.330", "KWD"), Money.of("0.675", "KWD"));
    }

    @Property
    void everyShareOfAChargeableAmountIsChargeable(
            @ForAll @LongRange(min = 0, max = 100_000_000) long tens,
            @ForAll @Size(min = 1, max = 20) List<@IntRange(min = 0, max = 10_000) Integer> weights) {
        var whole = Money.ofMinor(tens * 10, "KWD");

        var parts = whole.allocate(weights.stream().map(BigDecimal::valueOf).toList());

        assertThat(parts.stream().reduce(Money.zero("KWD"), Money::plus)).isEqualTo(whole);
        assertThat(parts).allMatch(part -> part.minor() >= 0 && part.minor() % 10 == 0);
    }

    @Property
    void hundredthsAndWholeUnitsAreSharedToTheDigit(
            @ForAll("EUR or JPY") String currency,
            @ForAll @LongRange(min = 0, max = 1_000_000_000) long minor,
            @ForAll @Size(min = 1, max = 20) List<@IntRange(min = 1, max = 10_000) Integer> weights) {
        var sum = BigDecimal.valueOf(
                weights.stream().mapToLong(Integer::longValue).sum());

        var parts = Money.ofMinor(minor, currency)
                .allocate(weights.stream().map(BigDecimal::valueOf).toList());

        for (var i = 0; i < parts.size(); i++) {
            var exact = BigDecimal.valueOf(minor)
                    .multiply(BigDecimal.valueOf(weights.get(i)))
                    .divide(sum, MathContext.DECIMAL128);
            assertThat(exact.subtract(BigDecimal.valueOf(parts.get(i).minor())).abs())
                    .isLessThan(BigDecimal.ONE);
        }
    }

    @Provide("EUR or JPY")
    Arbitrary<String> withoutThousandths() {
        return Arbitraries.of("EUR", "JPY");
    }
}
