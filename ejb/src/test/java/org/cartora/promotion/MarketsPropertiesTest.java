package org.cartora.promotion;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.cartora.pricing.Calculation;
import org.cartora.pricing.Goods;
import org.cartora.pricing.PricePolicy;
import org.cartora.pricing.PricedItem;
import org.cartora.pricing.Sale;
import org.cartora.pricing.TaxTable;
import org.cartora.shared.Money;

/** Sums in currencies without digits and with three, and in markets with net prices. */
class MarketsPropertiesTest {

    private static final PricePolicy YEN = new PricePolicy("JPY", true, RoundingMode.DOWN, PricePolicy.Level.TOTAL);
    private static final PricePolicy DINAR =
            new PricePolicy("KWD", true, RoundingMode.HALF_EVEN, PricePolicy.Level.LINE);
    private static final PricePolicy DOLLAR =
            new PricePolicy("USD", false, RoundingMode.HALF_UP, PricePolicy.Level.LINE);

    @Property
    void yenAddUpWithoutAnyDigits(
            @ForAll @Size(min = 1, max = 6) List<@IntRange(min = 1, max = 90_000) Integer> prices,
            @ForAll @IntRange(min = 1, max = 99) int percent) {
        var sums = sums(YEN, prices, percent, TaxTable.flat("Consumption tax", new BigDecimal("0.10")));

        addsUp(sums, 0);
        assertThat(sums.totals()
                        .grandTotal()
                        .minus(sums.totals().discountTotal().negated()))
                .isEqualTo(sums.totals().subtotal().plus(sums.totals().shippingTotal()));
    }

    @Property
    void dinarsAddUpToThreeDigitsAndCanBeCharged(
            @ForAll @Size(min = 1, max = 6) List<@IntRange(min = 1, max = 90_000) Integer> tens,
            @ForAll @IntRange(min = 1, max = 99) int percent) {
        var fils = tens.stream().map(ten -> ten * 10).toList();

        var sums = sums(DINAR, fils, percent, TaxTable.flat("VAT", new BigDecimal("0.05")));

        addsUp(sums, 3);
        assertThat(sums.totals().grandTotal().minor() % 10).isZero();
        assertThat(sums.lines())
                .as("each can be paid back by itself")
                .allMatch(line ->
                        line.total().isChargeable() && line.discountTotal().isChargeable());
    }

    @Property
    void dollarsHaveTheirTaxOnTop(
            @ForAll @Size(min = 1, max = 6) List<@IntRange(min = 1, max = 90_000) Integer> cents,
            @ForAll @IntRange(min = 1, max = 99) int percent) {
        var sums = sums(DOLLAR, cents, percent, TaxTable.flat("Sales tax", new BigDecimal("0.0725")));

        addsUp(sums, 2);
        var totals = sums.totals();
        assertThat(totals.grandTotal())
                .isEqualTo(totals.subtotal()
                        .minus(totals.discountTotal())
                        .plus(totals.shippingTotal())
                        .plus(totals.taxTotal()));
    }

    private static void addsUp(Calculation sums, int digits) {
        var total = sums.shipping().total();
        for (var line : sums.lines()) {
            total = total.plus(line.total());
            assertThat(line.total().amount()).isNotNegative().hasScaleOf(digits);
        }
        assertThat(total).isEqualTo(sums.totals().grandTotal());
    }

    private static Calculation sums(PricePolicy policy, List<Integer> minor, int percent, TaxTable taxes) {
        var items = new ArrayList<PricedItem>();
        for (var i = 0; i < minor.size(); i++) {
            var id = new UUID(3, i);
            var unit = Money.ofMinor(minor.get(i), policy.currency());
            items.add(new PricedItem(
                    "line" + i, "SKU" + i, unit, i + 1, TaxTable.STANDARD, new Goods(id, id, Set.of(), null)));
        }
        var shipping = Money.ofMinor(800, policy.currency());
        var promotions = List.of(
                Samples.promotion(Lane.CATALOG, Benefit.percent(Integer.toString(percent))),
                Samples.promotion(Lane.CART, Benefit.percent("12.5")));
        var taken = Discounting.of(promotions, Samples.saturday(), new Cart(items, shipping, policy));
        return Calculation.of(new Sale(items, shipping, taken.discounts(), taxes, policy));
    }
}
