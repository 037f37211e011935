package org.cartora.pricing;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import org.cartora.shared.Money;

/** Sales for tests. */
final class Samples {

    static final TaxTable NINETEEN = TaxTable.flat("VAT", new BigDecimal("0.19"));
    static final PricePolicy GROSS = PricePolicy.gross("EUR");
    static final PricePolicy NET = new PricePolicy("EUR", false, RoundingMode.HALF_EVEN, PricePolicy.Level.LINE);

    private Samples() {}

    static Money eur(String amount) {
        return Money.of(amount, "EUR");
    }

    static PricedItem item(String sku, String price, int quantity) {
        return item(sku, sku, eur(price), quantity, TaxTable.STANDARD);
    }

    static PricedItem item(String key, String sku, Money price, int quantity, String taxClass) {
        var id = new UUID(0, key.hashCode());
        return new PricedItem(key, sku, price, quantity, taxClass, new Goods(id, id, Set.of(), null));
    }

    static Discount off(String key, String amount) {
        return new Discount(key, new UUID(0, 1), "less " + amount, eur(amount));
    }

    static Sale sale(List<PricedItem> items, String shipping, List<Discount> discounts) {
        return new Sale(items, eur(shipping), discounts, NINETEEN, GROSS);
    }

    /** Sales of every kind: three currencies, gross and net, two taxes of a class, discounts of any size. */
    static Arbitrary<Sale> sales() {
        return Combinators.combine(
                        Arbitraries.of("EUR", "JPY", "KWD"),
                        Arbitraries.of(true, false),
                        Arbitraries.of(RoundingMode.HALF_EVEN, RoundingMode.HALF_UP, RoundingMode.HALF_DOWN),
                        Arbitraries.of(PricePolicy.Level.values()))
                .as(PricePolicy::new)
                .flatMap(policy -> Combinators.combine(
                                lines(policy.currency()), Arbitraries.longs().between(0, 2_000), takings(), tables())
                        .as((items, shipping, takings, table) -> new Sale(
                                items,
                                Money.ofMinor(shipping, policy.currency()),
                                takings.stream()
                                        .map(taking -> taking.discount(items, policy.currency()))
                                        .toList(),
                                table,
                                policy)));
    }

    /** So much off the line of this number, or off the shipping. */
    private record Taking(int line, long minor) {
        Discount discount(List<PricedItem> items, String currency) {
            var at = line % (items.size() + 1);
            var key = at == items.size() ? Discount.SHIPPING : items.get(at).key();
            return new Discount(key, new UUID(0, line), "for luck", Money.ofMinor(minor, currency));
        }
    }

    private static Arbitrary<List<Taking>> takings() {
        return Combinators.combine(
                        Arbitraries.integers().between(0, 40),
                        Arbitraries.longs().between(0, 200_000))
                .as(Taking::new)
                .list()
                .ofMaxSize(20);
    }

    private static Arbitrary<List<PricedItem>> lines(String currency) {
        return Combinators.combine(
                        // many lines alike, so that there are ties to break
                        Arbitraries.oneOf(Arbitraries.longs().between(0, 999_999), Arbitraries.of(1L, 3L, 50L)),
                        Arbitraries.oneOf(Arbitraries.integers().between(1, 9999), Arbitraries.of(1, 2)),
                        Arbitraries.of(TaxTable.STANDARD, "reduced", "free", "double"))
                .as((minor, quantity, taxClass) ->
                        item("", "SKU" + minor % 7, Money.ofMinor(minor, currency), quantity, taxClass))
                .list()
                .ofMaxSize(30)
                .map(Samples::withKeys);
    }

    private static List<PricedItem> withKeys(List<PricedItem> items) {
        return java.util.stream.IntStream.range(0, items.size())
                .mapToObj(i -> {
                    var item = items.get(i);
                    return item("line " + i, item.sku(), item.unitPrice(), item.quantity(), item.taxClass());
                })
                .toList();
    }

    private static Arbitrary<TaxTable> tables() {
        var rates = Arbitraries.bigDecimals()
                .between(BigDecimal.ZERO, BigDecimal.ONE)
                .ofScale(5);
        return Combinators.combine(rates, rates, rates)
                .as((one, two, three) -> new TaxTable(Map.of(
                        TaxTable.STANDARD,
                        List.of(new TaxRate("VAT", one)),
                        "reduced",
                        List.of(new TaxRate("reduced VAT", two)),
                        "double",
                        List.of(new TaxRate("federal", two), new TaxRate("state", three)),
                        TaxTable.SHIPPING,
                        List.of(new TaxRate("VAT", one)))));
    }
}
