package org.cartora.pricing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.tuple;
import static org.cartora.pricing.Samples.GROSS;
import static org.cartora.pricing.Samples.NET;
import static org.cartora.pricing.Samples.NINETEEN;
import static org.cartora.pricing.Samples.eur;
import static org.cartora.pricing.Samples.item;
import static org.cartora.pricing.Samples.off;
import static org.cartora.pricing.Samples.sale;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Map;
import org.cartora.shared.Money;
import org.junit.jupiter.api.Test;

class CalculationTest {

    @Test
    void aGrossPriceContainsItsTax() {
        var sums = Calculation.of(sale(List.of(item("MUG", "11.90", 2)), "4.90", List.of()));

        assertThat(sums.totals())
                .isEqualTo(new Totals(eur("23.80"), eur("0.00"), eur("4.58"), eur("4.90"), eur("28.70")));
    }

    @Test
    void taxComesOnTopOfANetPrice() {
        var sums = Calculation.of(new Sale(List.of(item("MUG", "10.00", 2)), eur("5.00"), List.of(), NINETEEN, NET));

        assertThat(sums.totals())
                .isEqualTo(new Totals(eur("20.00"), eur("0.00"), eur("4.75"), eur("5.00"), eur("29.75")));
        assertThat(sums.lines().getFirst().total()).isEqualTo(eur("23.80"));
        assertThat(sums.shipping().total()).isEqualTo(eur("5.95"));
    }

    /** Spree 5 × 8.36 at 20 %: 8.36 contains 1.3933…; five times the rounded 1.39 would be 6.95. */
    @Test
    void taxIsRoundedOncePerLineAndNotPerUnit() {
        var twenty = TaxTable.flat("VAT", new BigDecimal("0.20"));

        var sums = Calculation.of(new Sale(List.of(item("A", "8.36", 5)), eur("0.00"), List.of(), twenty, GROSS));

        assertThat(sums.lines().getFirst().taxTotal()).isEqualTo(eur("6.97"));
        assertThat(sums.totals().grandTotal()).isEqualTo(eur("41.80"));
    }

    @Test
    void theModeOfTheMarketDecidesHalves() {
        var halfUp = new PricePolicy("EUR", false, RoundingMode.HALF_UP, PricePolicy.Level.LINE);
        var ten = TaxTable.flat("VAT", new BigDecimal("0.10"));

        assertThat(taxOf("0.25", ten, NET)).isEqualTo(eur("0.02"));
        assertThat(taxOf("0.25", ten, halfUp)).isEqualTo(eur("0.03"));
    }

    @Test
    void taxRoundedOnceForTheWholeIsSharedAmongTheLines() {
        var whole = new PricePolicy("EUR", false, RoundingMode.HALF_EVEN, PricePolicy.Level.TOTAL);
        var items = List.of(item("A", "0.03", 1), item("B", "0.03", 1), item("C", "0.03", 1));

        var byLine = Calculation.of(new Sale(items, eur("0.00"), List.of(), NINETEEN, NET));
        var atOnce = Calculation.of(new Sale(items, eur("0.00"), List.of(), NINETEEN, whole));

        assertThat(byLine.totals().taxTotal()).isEqualTo(eur("0.03"));
        assertThat(atOnce.totals().taxTotal()).isEqualTo(eur("0.02"));
        assertThat(atOnce.lines())
                .extracting(LineTotals::taxTotal)
                .containsExactly(eur("0.01"), eur("0.01"), eur("0.00"));
        assertThat(atOnce.totals().grandTotal()).isEqualTo(eur("0.11"));
    }

    @Test
    void yenHaveNoDigitsAndDinarsThree() {
        assertThat(Calculation.of(new Sale(
                                List.of(item("A", "A", Money.of("100", "JPY"), 3, TaxTable.STANDARD)),
                                Money.zero("JPY"),
                                List.of(),
                                TaxTable.flat("JCT", new BigDecimal("0.10")),
                                PricePolicy.gross("JPY")))
                        .totals()
                        .taxTotal())
                .isEqualTo(Money.of("27", "JPY"));
        assertThat(Calculation.of(new Sale(
                                List.of(item("A", "A", Money.of("1.000", "KWD"), 1, TaxTable.STANDARD)),
                                Money.zero("KWD"),
                                List.of(),
                                TaxTable.flat("VAT", new BigDecimal("0.15")),
                                PricePolicy.gross("KWD")))
                        .totals()
                        .taxTotal())
                .isEqualTo(Money.of("0.130", "KWD"));
    }

    @Test
    void twoTaxesOfOneClassAreReckonedFromTheSameNetAmount() {
        var canada = new TaxTable(Map.of(
                TaxTable.STANDARD,
                List.of(new TaxRate("GST", new BigDecimal("0.05")), new TaxRate("QST", new BigDecimal("0.09975")))));

        var line = Calculation.of(new Sale(List.of(item("A", "100.00", 1)), eur("0.00"), List.of(), canada, NET))
                .lines()
                .getFirst();

        assertThat(line.taxes())
                .extracting(TaxLine::name, TaxLine::base, TaxLine::amount)
                .containsExactly(tuple("GST", eur("100.00"), eur("5.00")), tuple("QST", eur("100.00"), eur("9.98")));
    }

    @Test
    void goodsOfAClassWithoutARateAreNotTaxed() {
        var line = Calculation.of(new Sale(
                        List.of(item("A", "A", eur("10.00"), 1, "exempt")), eur("0.00"), List.of(), NINETEEN, GROSS))
                .lines()
                .getFirst();

        assertThat(line.taxes()).isEmpty();
        assertThat(line.taxTotal()).isEqualTo(eur("0.00"));
    }

    @Test
    void aDiscountLowersTheTaxOfItsLineOnly() {
        var sums = Calculation.of(
                sale(List.of(item("A", "11.90", 1), item("B", "11.90", 1)), "0.00", List.of(off("A", "5.95"))));

        assertThat(sums.lines()).extracting(LineTotals::taxTotal).containsExactly(eur("0.95"), eur("1.90"));
        assertThat(sums.totals())
                .isEqualTo(new Totals(eur("23.80"), eur("5.95"), eur("2.85"), eur("0.00"), eur("17.85")));
    }

    @Test
    void aDiscountOfTheShippingLowersItsTaxToo() {
        var sums =
                Calculation.of(sale(List.of(item("A", "11.90", 1)), "5.95", List.of(off(Discount.SHIPPING, "5.95"))));

        assertThat(sums.totals())
                .isEqualTo(new Totals(eur("11.90"), eur("0.00"), eur("1.90"), eur("0.00"), eur("11.90")));
        assertThat(sums.shipping().subtotal()).isEqualTo(eur("5.95"));
    }

    @Test
    void discountsTogetherNeverTakeMoreThanIsLeftOfALine() {
        var sums = Calculation.of(
                sale(List.of(item("A", "10.00", 1)), "0.00", List.of(off("A", "7.00"), off("A", "7.00"))));

        assertThat(sums.lines().getFirst().discounts())
                .extracting(Discount::amount)
                .containsExactly(eur("7.00"), eur("3.00"));
        assertThat(sums.totals().grandTotal()).isEqualTo(eur("0.00"));
    }

    /** A bundle brings a SKU a second time, at another price: each line keeps its own discount and tax. */
    @Test
    void bundleLinesOfTheSameSkuStayApart() {
        var single = item("single", "MUG", eur("11.90"), 1, TaxTable.STANDARD);
        var bundled = item("bundled", "MUG", eur("5.95"), 2, TaxTable.STANDARD);

        var sums = Calculation.of(sale(List.of(single, bundled), "0.00", List.of(off("bundled", "1.19"))));

        assertThat(sums.lines())
                .extracting(LineTotals::sku, LineTotals::discountTotal, LineTotals::taxTotal, LineTotals::total)
                .containsExactly(
                        tuple("MUG", eur("0.00"), eur("1.90"), eur("11.90")),
                        tuple("MUG", eur("1.19"), eur("1.71"), eur("10.71")));
    }

    /** What is refunded for the shipping is what was kept for it: its own total and tax, not a share of the order. */
    @Test
    void theShippingKnowsItsOwnTaxForItsRefund() {
        var sums = Calculation.of(sale(List.of(item("A", "119.00", 1)), "4.90", List.of(off("A", "19.00"))));

        assertThat(sums.shipping().taxTotal()).isEqualTo(eur("0.78"));
        assertThat(sums.shipping().taxes())
                .extracting(TaxLine::base, TaxLine::amount)
                .containsExactly(tuple(eur("4.12"), eur("0.78")));
        assertThat(sums.totals().taxTotal())
                .isEqualTo(sums.lines().getFirst().taxTotal().plus(eur("0.78")));
    }

    @Test
    void theTraceNamesEveryStep() {
        var sums = Calculation.of(sale(List.of(item("MUG", "11.90", 2)), "4.90", List.of(off("MUG", "2.38"))));

        assertThat(sums.trace())
                .containsExactly(
                        new TraceStep("MUG", "2 × 11.90 EUR", eur("23.80")),
                        new TraceStep("MUG", "less 2.38", eur("-2.38")),
                        new TraceStep("shipping", "shipping", eur("4.90")),
                        new TraceStep("tax", "VAT 19 %, contained: 22.12 EUR net", eur("4.20")));
    }

    @Test
    void theTraceNamesThePriceListAndWhatWasTakenOffTheShipping() {
        var goods = item("MUG", "9.90", 1).goods();
        var listed = new PricedItem("MUG", "MUG", eur("9.90"), 1, TaxTable.STANDARD, goods, "Gold customers");

        var sums = Calculation.of(sale(List.of(listed), "4.90", List.of(off(Discount.SHIPPING, "1.00"))));

        assertThat(sums.trace())
                .extracting(TraceStep::subject, TraceStep::reason)
                .startsWith(
                        tuple("MUG", "1 × 9.90 EUR, Gold customers"),
                        tuple("shipping", "shipping"),
                        tuple("shipping", "less 1.00"));
    }

    @Test
    void thePolicyIsNamedOnTheOrder() {
        assertThat(GROSS.rounding()).isEqualTo("LINE_HALF_EVEN");
    }

    @Test
    void nothingCostsNothing() {
        assertThat(Calculation.of(sale(List.of(), "0.00", List.of())).totals()).isEqualTo(Totals.zero("EUR"));
    }

    @Test
    void whatNoShopSellsIsNoLine() {
        assertThatIllegalArgumentException().isThrownBy(() -> item("A", "-0.01", 1));
        assertThatIllegalArgumentException().isThrownBy(() -> item("A", "1.00", 0));
        assertThatIllegalArgumentException().isThrownBy(() -> item(Discount.SHIPPING, "1.00", 1));
        assertThatIllegalArgumentException().isThrownBy(() -> off("A", "-1.00"));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> sale(List.of(item("A", "1.00", 1), item("A", "1.00", 1)), "0.00", List.of()));
        assertThatIllegalArgumentException().isThrownBy(() -> sale(List.of(), "-0.01", List.of()));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Calculation.of(sale(List.of(), "0.00", List.of(off("A", "1.00")))));
    }

    private static Money taxOf(String net, TaxTable taxes, PricePolicy policy) {
        return Calculation.of(new Sale(List.of(item("A", net, 1)), eur("0.00"), List.of(), taxes, policy))
                .totals()
                .taxTotal();
    }
}
