package org.cartora.checkout;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;
import org.cartora.cart.Offer;
import org.cartora.catalog.Sellable;
import org.cartora.pricing.Goods;
import org.cartora.pricing.MarketTerms;
import org.cartora.pricing.PricePolicy;
import org.cartora.pricing.PricedItem;
import org.cartora.pricing.TaxRate;
import org.cartora.pricing.TaxTable;
import org.cartora.pricing.TaxTreatment;
import org.cartora.promotion.Benefit;
import org.cartora.promotion.BenefitKind;
import org.cartora.promotion.Conditions;
import org.cartora.promotion.Lane;
import org.cartora.promotion.PromotionTerms;
import org.cartora.promotion.Scope;
import org.cartora.promotion.Shopper;
import org.cartora.promotion.Stacking;
import org.cartora.shared.Money;
import org.jspecify.annotations.Nullable;

/** Purchases of every kind, at random. */
final class Purchases {

    private static final UUID GARDEN = new UUID(7, 2);
    private static final List<String> CLASSES = List.of(TaxTable.STANDARD, "reduced", "double", "free");

    private Purchases() {}

    /** Goods in a market with their shipping, what promotions there are, and what part of the total a gift card pays. */
    static Arbitrary<Purchase> any() {
        return Combinators.combine(
                        Arbitraries.of("EUR", "JPY", "KWD"),
                        Arbitraries.of(true, false),
                        Arbitraries.of(RoundingMode.HALF_EVEN, RoundingMode.HALF_UP, RoundingMode.DOWN),
                        Arbitraries.of(PricePolicy.Level.values()))
                .as(PricePolicy::new)
                .flatMap(policy -> Combinators.combine(
                                lines(policy.currency()),
                                taxes(policy),
                                amounts(2_000, policy.currency()),
                                promotions(policy.currency()),
                                Arbitraries.integers().between(0, 120))
                        .as((lines, taxes, shipping, promotions, cardPercent) ->
                                new Purchase(offer(lines, taxes, policy), shipping, promotions, cardPercent)));
    }

    /** A unit price, how many, of which class, and which of a few SKUs, so that some stand there twice. */
    private record Wanted(Money unit, int quantity, String taxClass, int sku, boolean forTheGarden) {}

    private static Arbitrary<List<Wanted>> lines(String currency) {
        return Combinators.combine(
                        amounts(99_999, currency),
                        Arbitraries.oneOf(Arbitraries.integers().between(1, 999), Arbitraries.of(1, 2)),
                        Arbitraries.of(CLASSES),
                        Arbitraries.integers().between(1, 4),
                        Arbitraries.of(true, false))
                .as(Wanted::new)
                .list()
                .ofMinSize(1)
                .ofMaxSize(8);
    }

    /** What cards can be charged: of thousandths only tens. */
    private static Arbitrary<Money> amounts(long most, String currency) {
        var step = currency.equals("KWD") ? 10 : 1;
        return Arbitraries.oneOf(Arbitraries.longs().between(0, most), Arbitraries.of(0L, 1L, 99L, 836L))
                .map(minor -> Money.ofMinor(minor * step, currency));
    }

    /** Of the place where it goes, or none for who has a VAT id elsewhere. */
    private static Arbitrary<TaxTreatment> taxes(PricePolicy policy) {
        var rates = Arbitraries.bigDecimals()
                .between(BigDecimal.ZERO, new BigDecimal("0.5"))
                .ofScale(4);
        return Combinators.combine(rates, rates, rates, Arbitraries.frequency(pair(9, false), pair(1, true)))
                .as((one, two, three, exempt) -> {
                    var table = new TaxTable(Map.of(
                            TaxTable.STANDARD,
                            List.of(new TaxRate("VAT", one)),
                            "reduced",
                            List.of(new TaxRate("reduced VAT", two)),
                            "double",
                            List.of(new TaxRate("federal", two), new TaxRate("state", three)),
                            TaxTable.SHIPPING,
                            List.of(new TaxRate("VAT", one))));
                    return exempt
                            ? new TaxTreatment(new TaxTable(Map.of(), "reverse charge"), table, policy)
                            : new TaxTreatment(table, null, null);
                });
    }

    private static Tuple.Tuple2<Integer, Boolean> pair(int weight, boolean value) {
        return Tuple.of(weight, value);
    }

    private static Arbitrary<List<PromotionTerms>> promotions(String currency) {
        return Combinators.combine(
                        Arbitraries.of(Stacking.values()),
                        Arbitraries.of(Conditions.NONE, onGarden()),
                        offers(currency),
                        Arbitraries.of(true, false))
                .as((stacking, conditions, offer, coupon) -> new PromotionTerms(
                        "Any", offer.lane, stacking, 0, conditions, offer.benefit, coupon, null, null, null, null))
                .list()
                .ofMaxSize(5);
    }

    private record Benefited(Lane lane, Benefit benefit) {}

    private static Arbitrary<Benefited> offers(String currency) {
        var percent = Arbitraries.integers().between(1, 100).map(n -> Benefit.percent(String.valueOf(n)));
        var amount = amounts(20_000, currency).map(Benefit::amount);
        var units = Arbitraries.of(benefit(BenefitKind.BUY_X_GET_Y, 2, 1), benefit(BenefitKind.CHEAPEST_FREE, 3, null));
        return Arbitraries.oneOf(
                Combinators.combine(Arbitraries.of(Lane.values()), Arbitraries.oneOf(percent, amount))
                        .as(Benefited::new),
                units.map(benefit -> new Benefited(Lane.ITEM, benefit)),
                Arbitraries.of(new Benefited(Lane.SHIPPING, Benefit.freeShipping())));
    }

    private static Benefit benefit(BenefitKind kind, int buy, @Nullable Integer give) {
        return new Benefit(kind, null, null, buy, give, null, null);
    }

    private static Conditions onGarden() {
        return new Conditions(new Scope(Set.of(GARDEN), null, null, null), null, null, null, null, null, null);
    }

    private static Offer offer(List<Wanted> lines, TaxTreatment taxes, PricePolicy policy) {
        var shopper = new Shopper(null, "ada@customer.example", Set.of(), false, "DE", Set.of());
        return new Offer(
                IntStream.range(0, lines.size())
                        .mapToObj(i -> line(new UUID(5, i), lines.get(i), taxes))
                        .toList(),
                List.of(),
                shopper,
                taxes,
                new MarketTerms("DE", policy));
    }

    private static Offer.Line line(UUID variant, Wanted wanted, TaxTreatment taxes) {
        var sku = "SKU-" + wanted.sku;
        var category = wanted.forTheGarden ? GARDEN : new UUID(7, 1);
        var sellable = new Sellable(
                variant,
                variant,
                "mug",
                sku,
                "Mug",
                Map.of(),
                null,
                category,
                "Mugs",
                Set.of(category),
                null,
                wanted.taxClass,
                0,
                true,
                false);
        var item = new PricedItem(
                variant.toString(),
                sku,
                taxes.price(wanted.unit, wanted.taxClass),
                wanted.quantity,
                wanted.taxClass,
                new Goods(variant, variant, Set.of(category), null));
        return new Offer.Line(sellable, item);
    }
}
