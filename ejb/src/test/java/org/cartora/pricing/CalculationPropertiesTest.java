package org.cartora.pricing;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.cartora.shared.Money;

/** What holds for every sale, whatever is sold, discounted and taxed. */
class CalculationPropertiesTest {

    @Property
    void nothingIsNegative(@ForAll("sales") Sale sale) {
        var sums = Calculation.of(sale);

        assertThat(all(sums)
                        .flatMap(line -> Stream.concat(
                                Stream.of(line.subtotal(), line.discountTotal(), line.taxTotal(), line.total()),
                                line.taxes().stream().flatMap(tax -> Stream.of(tax.base(), tax.amount())))))
                .allMatch(money -> money.amount().signum() >= 0);
        assertThat(sums.totals().grandTotal().amount()).isNotNegative();
        assertThat(sums.totals().shippingTotal().amount()).isNotNegative();
    }

    @Property
    void linesAndShippingSumToTheGrandTotal(@ForAll("sales") Sale sale) {
        var sums = Calculation.of(sale);

        assertThat(sum(sale, all(sums).map(LineTotals::total)))
                .isEqualTo(sums.totals().grandTotal());
        assertThat(sum(sale, all(sums).map(LineTotals::taxTotal)))
                .isEqualTo(sums.totals().taxTotal());
    }

    @Property
    void theGrandTotalIsGoodsLessDiscountsPlusShippingAndTaxOnTop(@ForAll("sales") Sale sale) {
        var totals = Calculation.of(sale).totals();

        var reckoned = totals.subtotal().minus(totals.discountTotal()).plus(totals.shippingTotal());

        assertThat(totals.grandTotal())
                .isEqualTo(sale.policy().pricesIncludeTax() ? reckoned : reckoned.plus(totals.taxTotal()));
    }

    @Property
    void theOrderOfTheLinesDecidesNothing(@ForAll("sales") Sale sale) {
        var turned = new Sale(sale.items().reversed(), sale.shipping(), sale.discounts(), sale.taxes(), sale.policy());

        assertThat(byKey(Calculation.of(turned))).isEqualTo(byKey(Calculation.of(sale)));
        assertThat(Calculation.of(turned).totals())
                .isEqualTo(Calculation.of(sale).totals());
    }

    @Property
    void theTraceExplainsEveryCent(@ForAll("sales") Sale sale) {
        var sums = Calculation.of(sale);

        assertThat(sum(
                        sale,
                        sums.trace().stream()
                                .filter(step -> !step.subject().equals(TraceStep.TAX))
                                .map(TraceStep::amount)))
                .isEqualTo(sums.totals().grandTotal());
        assertThat(sum(
                        sale,
                        sums.trace().stream()
                                .filter(step -> step.subject().equals(TraceStep.TAX)
                                        || step.subject().equals(TraceStep.ADDED_TAX))
                                .map(TraceStep::amount)))
                .isEqualTo(sums.totals().taxTotal());
    }

    /** Half a digit for each line rounded, and for each tax of it; once for each tax of a class where the whole is rounded. */
    @Property
    void taxIsOffByNoMoreThanItsRoundings(@ForAll("sales") Sale sale) {
        var sums = Calculation.of(sale);
        var exact = BigDecimal.ZERO;
        for (var line : all(sums).toList()) {
            var rate = line.taxRate().doubleValue();
            var left = line.subtotal().minus(line.discountTotal()).amount().doubleValue();
            exact = exact.add(
                    BigDecimal.valueOf(sale.policy().pricesIncludeTax() ? left * rate / (1 + rate) : left * rate));
        }
        var digit = BigDecimal.ONE.movePointLeft(sale.policy().zero().amount().scale());
        var roundings = sums.lines().size() * 2 + 1;

        assertThat(sums.totals().taxTotal().amount().subtract(exact).abs())
                .isLessThanOrEqualTo(
                        digit.multiply(BigDecimal.valueOf(roundings)).add(new BigDecimal("0.01")));
    }

    @Provide
    Arbitrary<Sale> sales() {
        return Samples.sales();
    }

    private static Stream<LineTotals> all(Calculation sums) {
        return Stream.concat(sums.lines().stream(), Stream.of(sums.shipping()));
    }

    private static Map<String, LineTotals> byKey(Calculation sums) {
        return all(sums).collect(Collectors.toMap(LineTotals::key, Function.identity()));
    }

    private static Money sum(Sale sale, Stream<Money> amounts) {
        return amounts.filter(Objects::nonNull).reduce(Money.zero(sale.policy().currency()), Money::plus);
    }
}
