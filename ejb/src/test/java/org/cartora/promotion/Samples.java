package org.cartora.promotion;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.cartora.pricing.Goods;
import org.cartora.pricing.PricePolicy;
import org.cartora.pricing.PricedItem;
import org.cartora.pricing.TaxTable;
import org.cartora.shared.Money;
import org.jspecify.annotations.Nullable;

/** Promotions and carts for tests. */
final class Samples {

    static final UUID KITCHEN = new UUID(7, 1);
    static final UUID GARDEN = new UUID(7, 2);
    static final UUID POTTER = new UUID(8, 1);
    static final PricePolicy EUR = PricePolicy.gross("EUR");

    /** A Saturday afternoon in Berlin. */
    static final Instant SATURDAY = Instant.parse("2026-11-21T14:00:00Z");

    private static final AtomicInteger NUMBER = new AtomicInteger();

    private Samples() {}

    static Money eur(String amount) {
        return Money.of(amount, "EUR");
    }

    static PricedItem item(String key, String price, int quantity) {
        return item(key, price, quantity, KITCHEN);
    }

    static PricedItem item(String key, String price, int quantity, UUID category) {
        var id = new UUID(9, key.hashCode());
        return new PricedItem(
                key, key, eur(price), quantity, TaxTable.STANDARD, new Goods(id, id, Set.of(category), POTTER));
    }

    static Cart cart(PricedItem... items) {
        return new Cart(List.of(items), eur("4.90"), EUR);
    }

    static Occasion saturday() {
        return new Occasion(SATURDAY, ZoneId.of("Europe/Berlin"), Set.of(), false, "DE", Set.of());
    }

    static LivePromotion promotion(Lane lane, Benefit benefit) {
        return promotion(lane, Stacking.BEST, Conditions.NONE, benefit);
    }

    static LivePromotion promotion(Lane lane, Stacking stacking, Benefit benefit) {
        return promotion(lane, stacking, Conditions.NONE, benefit);
    }

    static LivePromotion promotion(Lane lane, Stacking stacking, Conditions conditions, Benefit benefit) {
        var number = NUMBER.incrementAndGet();
        return new LivePromotion(
                new UUID(1, number),
                new PromotionTerms(
                        "P" + number, lane, stacking, 0, conditions, benefit, false, null, null, null, null));
    }

    static LivePromotion with(LivePromotion promotion, int priority, boolean needsCoupon) {
        var terms = promotion.terms();
        return new LivePromotion(
                promotion.id(),
                new PromotionTerms(
                        terms.name(),
                        terms.lane(),
                        terms.stacking(),
                        priority,
                        terms.conditions(),
                        terms.benefit(),
                        needsCoupon,
                        null,
                        null,
                        null,
                        null));
    }

    static LivePromotion between(LivePromotion promotion, @Nullable Instant from, @Nullable Instant until) {
        var terms = promotion.terms();
        return new LivePromotion(
                promotion.id(),
                new PromotionTerms(
                        terms.name(),
                        terms.lane(),
                        terms.stacking(),
                        0,
                        terms.conditions(),
                        terms.benefit(),
                        false,
                        from,
                        until,
                        null,
                        null));
    }

    static Benefit buyGet(int buy, int get, @Nullable Scope target) {
        return new Benefit(BenefitKind.BUY_X_GET_Y, null, null, buy, get, null, target);
    }

    static Benefit cheapestOf(int units) {
        return new Benefit(BenefitKind.CHEAPEST_FREE, null, null, units, null, null, null);
    }

    static Benefit tiers(Tier... tiers) {
        return new Benefit(BenefitKind.TIERED, null, null, null, null, List.of(tiers), null);
    }

    static Tier percentFrom(String from, String percent) {
        return new Tier(eur(from), new BigDecimal(percent), null);
    }

    static Scope category(UUID id) {
        return new Scope(Set.of(id), null, null, null);
    }

    static Conditions on(Scope scope) {
        return new Conditions(scope, null, null, null, null, null, null);
    }

    static Conditions from(String worth) {
        return new Conditions(null, eur(worth), null, null, null, null, null);
    }
}
