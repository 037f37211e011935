package org.cartora.promotion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cartora.promotion.Samples.GARDEN;
import static org.cartora.promotion.Samples.POTTER;
import static org.cartora.promotion.Samples.SATURDAY;
import static org.cartora.promotion.Samples.between;
import static org.cartora.promotion.Samples.cart;
import static org.cartora.promotion.Samples.eur;
import static org.cartora.promotion.Samples.item;
import static org.cartora.promotion.Samples.on;
import static org.cartora.promotion.Samples.promotion;
import static org.cartora.promotion.Samples.saturday;
import static org.cartora.promotion.Samples.with;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.cartora.shared.Money;
import org.junit.jupiter.api.Test;

/** When a promotion applies, and what it says when it does not. */
class EligibilityTest {

    private static final Benefit TEN = Benefit.percent("10");

    @Test
    void itIsForAGroupOfCustomers() {
        var gold = given(new Conditions(null, null, null, Set.of("gold"), null, null, null));

        assertThat(verdict(gold, saturday())).isEqualTo("is for another group of customers");
        assertThat(applies(gold, shopper(Set.of("silver", "gold"), false, "DE")))
                .isTrue();
    }

    @Test
    void itIsForACountry() {
        var france = given(new Conditions(null, null, null, null, Set.of("FR"), null, null));

        assertThat(verdict(france, saturday())).isEqualTo("is for another country");
        assertThat(applies(france, shopper(Set.of(), false, "FR"))).isTrue();
    }

    @Test
    void itIsForTheFirstOrder() {
        var first = given(new Conditions(null, null, null, null, null, null, true));

        assertThat(verdict(first, saturday())).isEqualTo("is for a customer's first order");
        assertThat(applies(first, shopper(Set.of(), true, "DE"))).isTrue();
    }

    @Test
    void theWeekdayIsThatOfTheMarket() {
        var sunday = given(new Conditions(null, null, null, null, null, Set.of(DayOfWeek.SUNDAY), null));
        var lateOnSaturday = Instant.parse("2026-11-21T23:30:00Z");
        var inBerlin = new Occasion(lateOnSaturday, ZoneId.of("Europe/Berlin"), Set.of(), false, "DE", Set.of());

        assertThat(verdict(sunday, saturday())).isEqualTo("is not for a Saturday");
        assertThat(applies(sunday, inBerlin)).isTrue();
    }

    @Test
    void itBeginsAndEnds() {
        var ten = promotion(Lane.CART, TEN);

        assertThat(verdict(between(ten, SATURDAY.plusMillis(1), null), saturday()))
                .isEqualTo("has not begun");
        assertThat(verdict(between(ten, null, SATURDAY), saturday())).isEqualTo("has ended");
        assertThat(applies(between(ten, SATURDAY, SATURDAY.plusMillis(1)), saturday()))
                .isTrue();
    }

    @Test
    void itMayNeedACoupon() {
        var coupon = with(promotion(Lane.CART, TEN), 0, true);
        var unlocked = new Occasion(SATURDAY, ZoneId.of("UTC"), Set.of(), false, null, Set.of(coupon.id()));

        assertThat(verdict(coupon, saturday())).isEqualTo("needs a coupon");
        assertThat(applies(coupon, unlocked)).isTrue();
    }

    @Test
    void anAmountOfAnotherCurrencyDoesNotCount() {
        var yen = promotion(Lane.CART, Benefit.amount(Money.of("500", "JPY")));

        assertThat(verdict(yen, saturday())).isEqualTo("is in another currency");
    }

    @Test
    void itNeedsSomeOfItsGoods() {
        var garden = given(on(new Scope(Set.of(GARDEN), null, null, null)));
        var potter = given(on(new Scope(null, Set.of(POTTER), null, null)));
        var stranger = given(on(new Scope(null, Set.of(new UUID(0, 5)), null, null)));

        assertThat(verdict(garden, saturday())).isEqualTo("none of its goods are in the cart");
        assertThat(verdict(stranger, saturday())).isEqualTo("none of its goods are in the cart");
        assertThat(applies(potter, saturday())).isTrue();
    }

    @Test
    void allThatAScopeNamesHasToFit() {
        var goods = item("A", "10.00", 3).goods();
        var both = new Scope(goods.categories(), Set.of(POTTER), Set.of(goods.productId()), Set.of(goods.variantId()));

        assertThat(both.holds(goods)).isTrue();
        assertThat(new Scope(Set.of(GARDEN), Set.of(POTTER), null, null).holds(goods))
                .isFalse();
        assertThat(new Scope(null, null, Set.of(GARDEN), null).holds(goods)).isFalse();
        assertThat(new Scope(null, null, null, Set.of(GARDEN)).holds(goods)).isFalse();
    }

    @Test
    void itNeedsSoManyUnits() {
        var four = given(new Conditions(null, null, 4, null, null, null, null));

        assertThat(verdict(four, saturday())).isEqualTo("needs 4 units, there are 3");
        assertThat(Discounting.of(List.of(four), saturday(), cart(item("A", "10.00", 4)))
                        .used())
                .containsExactly(four.id());
    }

    private static LivePromotion given(Conditions conditions) {
        return promotion(Lane.CART, Stacking.BEST, conditions, TEN);
    }

    private static Occasion shopper(Set<String> groups, boolean firstOrder, String country) {
        return new Occasion(SATURDAY, ZoneId.of("Europe/Berlin"), groups, firstOrder, country, Set.of());
    }

    private static boolean applies(LivePromotion promotion, Occasion occasion) {
        return judge(promotion, occasion).applied();
    }

    private static String verdict(LivePromotion promotion, Occasion occasion) {
        assertThat(judge(promotion, occasion).saved()).isEqualTo(eur("0.00"));
        return judge(promotion, occasion).reason();
    }

    private static Verdict judge(LivePromotion promotion, Occasion occasion) {
        return Discounting.of(List.of(promotion), occasion, cart(item("A", "10.00", 3)))
                .verdicts()
                .getFirst();
    }
}
