package org.cartora.promotion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cartora.promotion.Samples.EUR;
import static org.cartora.promotion.Samples.GARDEN;
import static org.cartora.promotion.Samples.KITCHEN;
import static org.cartora.promotion.Samples.eur;
import static org.cartora.promotion.Samples.item;
import static org.cartora.promotion.Samples.saturday;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.cartora.pricing.Calculation;
import org.cartora.pricing.LineTotals;
import org.cartora.pricing.Sale;
import org.cartora.pricing.TaxTable;
import org.cartora.shared.Money;

/** What holds for every cart under every set of promotions. */
class DiscountingPropertiesTest {

    private static final TaxTable TAXES = TaxTable.flat("VAT", new BigDecimal("0.19"));

    @Property
    void whatPromotionsTakeIsWhatTheCalculationGives(
            @ForAll("carts") Cart cart, @ForAll("promotions") List<LivePromotion> live) {
        var outcome = Discounting.of(live, saturday(), cart);

        var sums = Calculation.of(new Sale(cart.items(), cart.shipping(), outcome.discounts(), TAXES, EUR));

        assertThat(sums.totals().discountTotal().plus(sums.shipping().discountTotal()))
                .isEqualTo(outcome.saved(eur("0.00")));
        assertThat(sums.totals().grandTotal())
                .isEqualTo(sums.lines().stream()
                        .map(LineTotals::total)
                        .reduce(sums.shipping().total(), Money::plus));
        assertThat(sums.totals().grandTotal().amount()).isNotNegative();
    }

    @Property
    void theOrderOfLinesAndPromotionsDecidesNothing(
            @ForAll("carts") Cart cart, @ForAll("promotions") List<LivePromotion> live) {
        var turned = new Cart(cart.items().reversed(), cart.shipping(), EUR);

        assertThat(Discounting.of(live.reversed(), saturday(), turned))
                .isEqualTo(Discounting.of(live, saturday(), cart));
    }

    @Property
    void everyPromotionGetsOneVerdictThatAgreesWithItsDiscounts(
            @ForAll("carts") Cart cart, @ForAll("promotions") List<LivePromotion> live) {
        var outcome = Discounting.of(live, saturday(), cart);

        assertThat(outcome.verdicts())
                .extracting(Verdict::promotionId)
                .containsExactlyInAnyOrderElementsOf(
                        live.stream().map(LivePromotion::id).toList());
        for (var verdict : outcome.verdicts()) {
            assertThat(outcome.used().contains(verdict.promotionId())).isEqualTo(verdict.applied());
            assertThat(outcome.discounts().stream()
                            .filter(discount -> discount.promotionId().equals(verdict.promotionId()))
                            .map(discount -> discount.amount())
                            .reduce(eur("0.00"), Money::plus))
                    .isEqualTo(verdict.saved());
        }
    }

    @Property
    void anExclusivePromotionIsNeverWithOthers(
            @ForAll("carts") Cart cart, @ForAll("promotions") List<LivePromotion> live) {
        var used = Discounting.of(live, saturday(), cart).used();

        var exclusive = live.stream()
                .filter(promotion -> promotion.terms().stacking() == Stacking.EXCLUSIVE)
                .map(LivePromotion::id)
                .filter(used::contains)
                .toList();

        assertThat(exclusive.isEmpty() || used.size() == 1).isTrue();
    }

    @Provide
    Arbitrary<Cart> carts() {
        var lines = Combinators.combine(
                        // many lines alike, so that there are ties to break
                        Arbitraries.oneOf(Arbitraries.longs().between(0, 50_000), Arbitraries.of(1L, 99L, 1000L)),
                        Arbitraries.oneOf(Arbitraries.integers().between(1, 50), Arbitraries.of(1, 2)),
                        Arbitraries.of(KITCHEN, GARDEN))
                .as((cents, quantity, category) ->
                        item("", Money.ofMinor(cents, "EUR").amount().toPlainString(), quantity, category))
                .list()
                .ofMinSize(1)
                .ofMaxSize(8)
                .map(items -> IntStream.range(0, items.size())
                        .mapToObj(i -> item(
                                "L" + i,
                                items.get(i).unitPrice().amount().toPlainString(),
                                items.get(i).quantity(),
                                items.get(i).goods().categories().iterator().next()))
                        .toList());
        return Combinators.combine(lines, Arbitraries.longs().between(0, 1_000))
                .as((items, shipping) -> new Cart(items, Money.ofMinor(shipping, "EUR"), EUR));
    }

    @Provide
    Arbitrary<List<LivePromotion>> promotions() {
        return Combinators.combine(
                        Arbitraries.of(Stacking.values()),
                        Arbitraries.integers().between(-2, 2),
                        Arbitraries.of(
                                Conditions.NONE,
                                Samples.on(Samples.category(GARDEN)),
                                Samples.from("20.00"),
                                new Conditions(null, null, 3, null, null, null, null)),
                        offers())
                .as((stacking, priority, conditions, offer) -> new PromotionTerms(
                        "p", offer.lane, stacking, priority, conditions, offer.benefit, false, null, null, null, null))
                .list()
                .ofMaxSize(6)
                .map(all -> {
                    var live = new ArrayList<LivePromotion>();
                    all.forEach(terms -> live.add(new LivePromotion(new UUID(2, live.size()), terms)));
                    return live;
                });
    }

    private record Offer(Lane lane, Benefit benefit) {}

    private static Arbitrary<Offer> offers() {
        var percent = Arbitraries.integers().between(1, 100).map(n -> Benefit.percent(String.valueOf(n)));
        var amount = Arbitraries.longs().between(1, 20_000).map(n -> Benefit.amount(Money.ofMinor(n, "EUR")));
        var units = Arbitraries.integers()
                .between(1, 4)
                .flatMap(n -> Arbitraries.of(
                        Samples.buyGet(n, 1, null),
                        Samples.buyGet(n, 2, new Scope(Set.of(GARDEN), null, null, null)),
                        Samples.cheapestOf(n)));
        var steps =
                Arbitraries.of(Samples.tiers(Samples.percentFrom("10.00", "5"), Samples.percentFrom("100.00", "33.3")));
        return Arbitraries.oneOf(
                Combinators.combine(Arbitraries.of(Lane.values()), Arbitraries.oneOf(percent, amount))
                        .as(Offer::new),
                Combinators.combine(Arbitraries.of(Lane.ITEM), Arbitraries.oneOf(units, steps))
                        .as(Offer::new),
                Arbitraries.of(new Offer(Lane.SHIPPING, Benefit.freeShipping())));
    }
}
