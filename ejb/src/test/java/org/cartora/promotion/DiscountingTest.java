package org.cartora.promotion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.cartora.promotion.Samples.GARDEN;
import static org.cartora.promotion.Samples.KITCHEN;
import static org.cartora.promotion.Samples.buyGet;
import static org.cartora.promotion.Samples.cart;
import static org.cartora.promotion.Samples.category;
import static org.cartora.promotion.Samples.cheapestOf;
import static org.cartora.promotion.Samples.eur;
import static org.cartora.promotion.Samples.from;
import static org.cartora.promotion.Samples.item;
import static org.cartora.promotion.Samples.on;
import static org.cartora.promotion.Samples.percentFrom;
import static org.cartora.promotion.Samples.promotion;
import static org.cartora.promotion.Samples.saturday;
import static org.cartora.promotion.Samples.tiers;
import static org.cartora.promotion.Samples.with;

import java.math.BigDecimal;
import java.util.List;
import org.cartora.pricing.Discount;
import org.cartora.shared.Money;
import org.junit.jupiter.api.Test;

/** How promotions give and how they stack. */
class DiscountingTest {

    @Test
    void aPercentageOfTheCartIsRoundedOnceAndSharedToTheCent() {
        var ten = promotion(Lane.CART, Benefit.percent("10"));

        var outcome = apply(cart(item("A", "0.33", 1), item("B", "0.33", 1), item("C", "0.33", 1)), ten);

        assertThat(outcome.discounts())
                .extracting(Discount::key, Discount::amount)
                .containsExactly(tuple("A", eur("0.04")), tuple("B", eur("0.03")), tuple("C", eur("0.03")));
    }

    /** Elsewhere 40 % and 70 % came to 110 % and the goods were given away. */
    @Test
    void fortyPercentAndThenSeventyPercentLeaveEighteenOfAHundred() {
        var forty = promotion(Lane.CATALOG, Benefit.percent("40"));
        var seventy = promotion(Lane.CART, Stacking.COMBINES, Benefit.percent("70"));

        var outcome = apply(cart(item("A", "10.00", 10)), seventy, forty);

        assertThat(outcome.discounts())
                .extracting(Discount::promotionId, Discount::amount)
                .containsExactly(tuple(forty.id(), eur("40.00")), tuple(seventy.id(), eur("42.00")));
    }

    @Test
    void ofTwoInOneLaneTheBetterApplies() {
        var ten = promotion(Lane.CART, Benefit.percent("10"));
        var three = promotion(Lane.CART, Benefit.amount(eur("3.00")));

        assertThat(apply(cart(item("A", "20.00", 1)), ten, three).used()).containsExactly(three.id());
        assertThat(apply(cart(item("A", "40.00", 1)), ten, three).used()).containsExactly(ten.id());
    }

    @Test
    void amongEqualsPriorityDecides() {
        var first = promotion(Lane.CART, Benefit.percent("10"));
        var preferred = with(promotion(Lane.CART, Benefit.percent("10")), 5, false);

        assertThat(apply(cart(item("A", "20.00", 1)), first, preferred).used()).containsExactly(preferred.id());
    }

    @Test
    void whatCombinesTakesFromWhatTheBestHasLeftByPriority() {
        var best = promotion(Lane.CART, Benefit.percent("50"));
        var last = promotion(Lane.CART, Stacking.COMBINES, Benefit.percent("50"));
        var next = with(promotion(Lane.CART, Stacking.COMBINES, Benefit.amount(eur("2.00"))), 1, false);

        var outcome = apply(cart(item("A", "20.00", 1)), last, next, best);

        assertThat(outcome.discounts())
                .extracting(Discount::promotionId, Discount::amount)
                .containsExactly(
                        tuple(best.id(), eur("10.00")), tuple(next.id(), eur("2.00")), tuple(last.id(), eur("4.00")));
    }

    @Test
    void anExclusiveOneAppliesAloneWhenItSavesMost() {
        var ten = promotion(Lane.CART, Benefit.percent("10"));
        var shipping = promotion(Lane.SHIPPING, Benefit.freeShipping());
        var alone = promotion(Lane.CART, Stacking.EXCLUSIVE, Benefit.percent("30"));

        assertThat(apply(cart(item("A", "40.00", 1)), ten, shipping, alone).used())
                .containsExactly(alone.id());
        assertThat(apply(cart(item("A", "20.00", 1)), ten, shipping, alone).used())
                .containsExactly(ten.id(), shipping.id());
    }

    @Test
    void eachLineOfTheCatalogHasTheBestPriceOfItsOwn() {
        var all = promotion(Lane.CATALOG, Benefit.percent("10"));
        var garden = promotion(Lane.CATALOG, Stacking.BEST, on(category(GARDEN)), Benefit.percent("20"));

        var outcome = apply(cart(item("A", "10.00", 1), item("B", "10.00", 1, GARDEN)), all, garden);

        assertThat(outcome.discounts())
                .extracting(Discount::key, Discount::promotionId, Discount::amount)
                .containsExactlyInAnyOrder(tuple("A", all.id(), eur("1.00")), tuple("B", garden.id(), eur("2.00")));
    }

    @Test
    void theCatalogRoundsTheReducedPriceOfAUnit() {
        var ten = promotion(Lane.CATALOG, Benefit.percent("10"));

        assertThat(saved(apply(cart(item("A", "0.99", 100)), ten))).isEqualTo(eur("10.00"));
        assertThat(saved(apply(cart(item("A", "0.99", 100)), promotion(Lane.CART, Benefit.percent("10")))))
                .isEqualTo(eur("9.90"));
    }

    @Test
    void anAmountOfTheCatalogIsForEachUnit() {
        assertThat(saved(apply(cart(item("A", "9.00", 3)), promotion(Lane.CATALOG, Benefit.amount(eur("2.00"))))))
                .isEqualTo(eur("6.00"));
    }

    @Test
    void rivalsOnOtherGoodsBothApply() {
        var kitchen = promotion(Lane.ITEM, Stacking.BEST, on(category(KITCHEN)), Benefit.percent("10"));
        var garden = promotion(Lane.ITEM, Stacking.BEST, on(category(GARDEN)), Benefit.percent("10"));

        assertThat(apply(cart(item("A", "10.00", 1), item("B", "20.00", 1, GARDEN)), kitchen, garden)
                        .used())
                .containsExactlyInAnyOrder(kitchen.id(), garden.id());
    }

    @Test
    void anAmountIsSharedByWhatTheLinesAreWorthAndNeverMoreThanThat() {
        var five = promotion(Lane.CART, Benefit.amount(eur("5.00")));

        assertThat(apply(cart(item("A", "10.00", 1), item("B", "20.00", 1)), five)
                        .discounts())
                .extracting(Discount::amount)
                .containsExactly(eur("1.67"), eur("3.33"));
        var small = apply(cart(item("A", "4.99", 1)), five);
        assertThat(saved(small)).isEqualTo(eur("4.99"));
        assertThat(small.verdicts()).extracting(Verdict::cut).containsExactly(true);
    }

    @Test
    void aPercentageMayHaveACeiling() {
        var capped = promotion(
                Lane.CART, new Benefit(BenefitKind.PERCENT, new BigDecimal("20"), eur("5.00"), null, null, null, null));

        assertThat(saved(apply(cart(item("A", "20.00", 1)), capped))).isEqualTo(eur("4.00"));
        assertThat(saved(apply(cart(item("A", "99.00", 1)), capped))).isEqualTo(eur("5.00"));
    }

    @Test
    void forEveryTwoBoughtTheCheapestThirdIsFree() {
        var three = promotion(Lane.ITEM, buyGet(2, 1, null));

        assertThat(saved(apply(cart(item("A", "10.00", 2)), three))).isEqualTo(eur("0.00"));
        assertThat(apply(cart(item("A", "10.00", 2), item("B", "4.00", 1)), three)
                        .discounts())
                .extracting(Discount::key, Discount::amount)
                .containsExactly(tuple("B", eur("4.00")));
        assertThat(saved(apply(cart(item("A", "10.00", 4), item("B", "4.00", 2)), three)))
                .isEqualTo(eur("8.00"));
    }

    @Test
    void twoOfFourAreFreeWhereTwoAreGivenForTwo() {
        var four = promotion(Lane.ITEM, buyGet(2, 2, null));

        assertThat(saved(apply(cart(item("A", "10.00", 4), item("B", "4.00", 4)), four)))
                .isEqualTo(eur("16.00"));
        var spades = promotion(Lane.ITEM, Stacking.BEST, on(category(KITCHEN)), buyGet(2, 2, category(GARDEN)));
        assertThat(saved(apply(cart(item("A", "10.00", 2), item("B", "4.00", 3, GARDEN)), spades)))
                .isEqualTo(eur("8.00"));
    }

    @Test
    void anAmountOfTheCatalogThatIsMoreThanAUnitCostsIsCut() {
        var two = promotion(Lane.CATALOG, Benefit.amount(eur("2.00")));

        assertThat(apply(cart(item("A", "1.50", 3)), two).verdicts())
                .extracting(Verdict::cut, Verdict::saved)
                .containsExactly(tuple(true, eur("4.50")));
        assertThat(apply(cart(item("A", "2.00", 3)), two).verdicts())
                .extracting(Verdict::cut, Verdict::saved)
                .containsExactly(tuple(false, eur("6.00")));
    }

    @Test
    void whoBuysTheOneGetsTheOther() {
        var spade = promotion(Lane.ITEM, Stacking.BEST, on(category(KITCHEN)), buyGet(2, 1, category(GARDEN)));

        assertThat(saved(apply(cart(item("A", "10.00", 1), item("B", "4.00", 3, GARDEN)), spade)))
                .isEqualTo(eur("0.00"));
        assertThat(saved(apply(cart(item("A", "10.00", 5), item("B", "4.00", 3, GARDEN)), spade)))
                .isEqualTo(eur("8.00"));
    }

    @Test
    void ofEveryThreeTheCheapestIsFree() {
        var three = promotion(Lane.ITEM, cheapestOf(3));

        var outcome = apply(cart(item("A", "9.00", 1), item("B", "7.00", 1), item("C", "5.00", 1)), three);

        assertThat(outcome.discounts())
                .extracting(Discount::key, Discount::amount)
                .containsExactly(tuple("C", eur("5.00")));
    }

    @Test
    void someUnitsOfALineCostWhatTheirShareOfItIsWorth() {
        var three = promotion(Lane.ITEM, cheapestOf(3));
        var tenth = promotion(Lane.CATALOG, Benefit.amount(eur("0.10")));

        assertThat(apply(cart(item("A", "1.10", 7)), tenth, three).discounts())
                .extracting(Discount::amount)
                .containsExactly(eur("0.70"), eur("2.00"));
    }

    @Test
    void theHighestStepReachedCounts() {
        var steps = promotion(Lane.CART, tiers(percentFrom("50.00", "5"), percentFrom("100.00", "10")));

        assertThat(saved(apply(cart(item("A", "49.99", 1)), steps))).isEqualTo(eur("0.00"));
        assertThat(saved(apply(cart(item("A", "50.00", 1)), steps))).isEqualTo(eur("2.50"));
        assertThat(saved(apply(cart(item("A", "100.00", 1)), steps))).isEqualTo(eur("10.00"));
    }

    @Test
    void freeShippingIsOffTheShippingOnly() {
        var free = promotion(Lane.SHIPPING, Benefit.freeShipping());
        var upTo = promotion(
                Lane.SHIPPING, new Benefit(BenefitKind.FREE_SHIPPING, null, eur("3.00"), null, null, null, null));

        assertThat(apply(cart(item("A", "10.00", 1)), free).discounts())
                .extracting(Discount::key, Discount::amount)
                .containsExactly(tuple(Discount.SHIPPING, eur("4.90")));
        assertThat(saved(apply(cart(item("A", "10.00", 1)), upTo))).isEqualTo(eur("3.00"));
    }

    /** Elsewhere a threshold looked at the full price and was reached by goods that cost half of it. */
    @Test
    void aThresholdIsReachedByWhatEarlierLanesHaveLeft() {
        var half = promotion(Lane.CATALOG, Benefit.percent("50"));
        var fromFifty = promotion(Lane.CART, Stacking.BEST, from("50.00"), Benefit.percent("10"));

        var outcome = apply(cart(item("A", "60.00", 1)), half, fromFifty);

        assertThat(outcome.used()).containsExactly(half.id());
        assertThat(outcome.verdicts())
                .filteredOn(verdict -> verdict.promotionId().equals(fromFifty.id()))
                .extracting(Verdict::reason)
                .containsExactly("needs goods for 50.00 EUR, there are 30.00 EUR");
    }

    /** Elsewhere a promotion that gave nothing used up its limit. */
    @Test
    void aPromotionThatGivesNothingIsNotUsed() {
        var free = promotion(Lane.SHIPPING, Benefit.freeShipping());
        var nothingToShip = new Cart(List.of(item("A", "10.00", 1)), eur("0.00"), Samples.EUR);

        var outcome = Discounting.of(List.of(free), saturday(), nothingToShip);

        assertThat(outcome.used()).isEmpty();
        assertThat(outcome.verdicts()).extracting(Verdict::applied).containsExactly(false);
    }

    @Test
    void everyStepSaysInWordsWhatItIs() {
        var ten = promotion(Lane.CART, Benefit.percent("10"));
        var three = promotion(Lane.ITEM, buyGet(2, 1, null));
        var steps = promotion(Lane.CART, Stacking.COMBINES, tiers(percentFrom("5.00", "5")));

        assertThat(apply(cart(item("A", "10.00", 3)), ten, three, steps).discounts())
                .extracting(Discount::reason)
                .containsExactly(
                        three.terms().name() + ": buy 2, get 1 free",
                        ten.terms().name() + ": 10 % off",
                        steps.terms().name() + ": 5 % off from 5.00 EUR");
    }

    private static Outcome apply(Cart cart, LivePromotion... promotions) {
        return Discounting.of(List.of(promotions), saturday(), cart);
    }

    private static Money saved(Outcome outcome) {
        return outcome.saved(eur("0.00"));
    }
}
