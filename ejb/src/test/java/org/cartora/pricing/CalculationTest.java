package org.cartora.pricing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.math.BigDecimal;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.cartora.shared.Money;
import org.junit.jupiter.api.Test;

class CalculationTest {

    private static final BigDecimal RATE = new BigDecimal("0.19");

    @Test
    void aGrossPriceContainsItsTax() {
        var sums = Calculation.of(
                List.of(new PricedItem("MUG", Money.of("11.90", "EUR"), 2)), Money.of("4.90", "EUR"), RATE);

        assertThat(sums.totals().subtotal()).isEqualTo(Money.of("23.80", "EUR"));
        assertThat(sums.totals().shippingTotal()).isEqualTo(Money.of("4.90", "EUR"));
        assertThat(sums.totals().grandTotal()).isEqualTo(Money.of("28.70", "EUR"));
        assertThat(sums.totals().taxTotal()).isEqualTo(Money.of("4.58", "EUR"));
    }

    @Test
    void taxIsRoundedOncePerLineAndNotPerUnit() {
        var sums = Calculation.of(
                List.of(new PricedItem("A", Money.of("8.36", "EUR"), 5)), Money.zero("EUR"), new BigDecimal("0.20"));

        assertThat(sums.lines().getFirst().taxTotal()).isEqualTo(Money.of("6.97", "EUR"));
    }

    @Test
    void theTraceNamesEveryStep() {
        var sums = Calculation.of(
                List.of(new PricedItem("MUG", Money.of("11.90", "EUR"), 2)), Money.of("4.90", "EUR"), RATE);

        assertThat(sums.trace())
                .extracting(TraceStep::subject, TraceStep::amount)
                .containsExactly(
                        tuple("MUG", Money.of("23.80", "EUR")),
                        tuple("shipping", Money.of("4.90", "EUR")),
                        tuple("tax", Money.of("4.58", "EUR")));
    }

    @Test
    void nothingCostsNothing() {
        assertThat(Calculation.of(List.of(), Money.zero("EUR"), RATE).totals()).isEqualTo(Totals.zero("EUR"));
    }

    @Property
    void theGrandTotalIsTheSumOfItsLinesAndShippingWhateverTheirOrder(@ForAll("items") List<PricedItem> items) {
        var shipping = Money.of("4.90", "EUR");

        var sums = Calculation.of(items, shipping, RATE);
        var reversed = Calculation.of(items.reversed(), shipping, RATE);

        var lines = sums.lines().stream().map(LineTotals::total).reduce(Money.zero("EUR"), Money::plus);
        assertThat(sums.totals().grandTotal()).isEqualTo(lines.plus(shipping));
        assertThat(sums.totals()).isEqualTo(reversed.totals());
        assertThat(sums.totals().taxTotal().amount()).isNotNegative();
        assertThat(sums.totals().taxTotal()).isLessThanOrEqualTo(sums.totals().grandTotal());
    }

    @Provide
    Arbitrary<List<PricedItem>> items() {
        return Combinators.combine(
                        Arbitraries.integers().between(0, 999_999),
                        Arbitraries.integers().between(1, 9999))
                .as((cents, quantity) -> new PricedItem("S" + cents, Money.ofMinor(cents, "EUR"), quantity))
                .list()
                .ofMaxSize(30);
    }
}
