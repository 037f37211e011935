package org.cartora.promotion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cartora.promotion.Samples.EUR;
import static org.cartora.promotion.Samples.KITCHEN;
import static org.cartora.promotion.Samples.POTTER;
import static org.cartora.promotion.Samples.SATURDAY;
import static org.cartora.promotion.Samples.between;
import static org.cartora.promotion.Samples.eur;
import static org.cartora.promotion.Samples.item;
import static org.cartora.promotion.Samples.on;
import static org.cartora.promotion.Samples.promotion;
import static org.cartora.promotion.Samples.with;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.cartora.pricing.PastPrice;
import org.cartora.pricing.Price;
import org.cartora.pricing.PriceTimes;
import org.cartora.shared.Money;
import org.junit.jupiter.api.Test;

class TagsTest {

    private static final Instant LONG_AGO = SATURDAY.minus(Duration.ofDays(200));

    @Property
    void aCartOfSomeUnitsCostsWhatTheTagSaysToTheCent(
            @ForAll @IntRange(min = 1, max = 100_000) int cents,
            @ForAll @IntRange(min = 1, max = 999) int permille,
            @ForAll @IntRange(min = 1, max = 500) int off,
            @ForAll @IntRange(min = 1, max = 30) int quantity) {
        var percent = new BigDecimal(permille).movePointLeft(1).toPlainString();
        var promotions = List.of(
                promotion(Lane.CATALOG, Benefit.percent(percent)),
                promotion(Lane.CATALOG, Benefit.amount(Money.ofMinor(off, "EUR"))),
                promotion(Lane.CATALOG, Stacking.COMBINES, Benefit.percent("12.5")));
        var unit = Money.ofMinor(cents, "EUR");
        var line = item("a", unit.amount().toPlainString(), quantity);

        var cart = Discounting.of(promotions, Samples.saturday(), Samples.cart(line));

        assertThat(line.subtotal().minus(cart.saved(eur("0.00"))))
                .isEqualTo(
                        tag(unit.amount().toPlainString(), promotions).price().times(quantity));
    }

    @Test
    void aReducedPriceSaysWhatItWasBeforeAndWhenItEnds() {
        var sale = between(promotion(Lane.CATALOG, Benefit.percent("20")), null, SATURDAY.plusSeconds(60));

        var tag = tag("10.00", List.of(sale));

        assertThat(tag.price()).isEqualTo(eur("8.00"));
        assertThat(tag.former()).isEqualTo(eur("10.00"));
        assertThat(tag.endsAt()).isEqualTo(SATURDAY.plusSeconds(60));
    }

    @Test
    void theLowestPriceOfThirtyDaysCountsAnEarlierPromotion() {
        var before = between(
                promotion(Lane.CATALOG, Benefit.percent("50")),
                SATURDAY.minus(Duration.ofDays(20)),
                SATURDAY.minus(Duration.ofDays(18)));
        var sale = between(promotion(Lane.CATALOG, Benefit.percent("20")), SATURDAY.minusSeconds(60), null);

        assertThat(tag("10.00", List.of(before, sale)).lowestBefore()).isEqualTo(eur("5.00"));
    }

    @Test
    void whatWasCheaperMoreThanThirtyDaysBeforeTheReductionDoesNotCount() {
        var before = between(
                promotion(Lane.CATALOG, Benefit.percent("50")),
                SATURDAY.minus(Duration.ofDays(60)),
                SATURDAY.minus(Duration.ofDays(31)));
        var sale = between(promotion(Lane.CATALOG, Benefit.percent("20")), SATURDAY.minusSeconds(60), null);

        assertThat(tag("10.00", List.of(before, sale)).lowestBefore()).isEqualTo(eur("10.00"));
    }

    @Test
    void aListPriceThatWasLoweredIsComparedWithTheDaysBeforeThat() {
        var lowered = SATURDAY.minus(Duration.ofDays(3));
        var times = new PriceTimes(List.of(
                new PastPrice(new Price(eur("9.00"), null), LONG_AGO, lowered, false),
                new PastPrice(new Price(eur("8.00"), eur("12.00")), lowered, null, true)));

        var tag = tags(List.of()).of(item("a", "8.00", 1).goods(), times).orElseThrow();

        assertThat(tag).isEqualTo(new Tag(eur("8.00"), eur("12.00"), eur("9.00"), null));
    }

    @Test
    void tagsTurnWhenAPromotionBeginsAndNobodyKeepsThemLonger() {
        var next = between(promotion(Lane.CATALOG, Benefit.percent("20")), SATURDAY.plusSeconds(20), null);
        var times = times(List.of(next));

        var now = new Tags(times, SATURDAY, reader());
        var then = new Tags(times, SATURDAY.plusSeconds(20), reader());

        assertThat(now.stay(Duration.ofSeconds(60))).isEqualTo(Duration.ofSeconds(20));
        assertThat(now.key()).isEqualTo(new Tags(times, SATURDAY.plusSeconds(19), reader()).key());
        assertThat(then.key()).isNotEqualTo(now.key());
        assertThat(then.stay(Duration.ofSeconds(60))).isEqualTo(Duration.ofSeconds(60));
    }

    @Test
    void aTagWithoutPromotionsIsTheListPrice() {
        var times = new PriceTimes(List.of(new PastPrice(new Price(eur("50.00"), null), LONG_AGO, null, true)));
        var everything = tags(List.of(promotion(Lane.CATALOG, Benefit.percent("20"))));

        var tag = everything.withoutPromotions().of(item("a", "50.00", 1).goods(), times);

        assertThat(tag).map(Tag::price).contains(eur("50.00"));
    }

    @Test
    void onlyGoodsThatSomePromotionMeansAreLookedAt() {
        var kitchenware = on(Samples.category(KITCHEN));
        var tags = tags(List.of(promotion(Lane.CATALOG, Stacking.BEST, kitchenware, Benefit.percent("20"))));
        var goods = item("a", "1.00", 1).goods();

        assertThat(tags.mayTouch(goods.productId(), Set.of(KITCHEN), POTTER)).isTrue();
        assertThat(tags.mayTouch(goods.productId(), Set.of(Samples.GARDEN), POTTER))
                .isFalse();
    }

    @Test
    void whatDependsOnTheCartIsNoTag() {
        var plain = promotion(Lane.CATALOG, Benefit.percent("20"));

        assertThat(plain.terms().isTag()).isTrue();
        assertThat(Stream.of(
                                with(plain, 0, true),
                                promotion(Lane.CATALOG, Stacking.EXCLUSIVE, Benefit.percent("20")),
                                promotion(Lane.CATALOG, Stacking.BEST, Samples.from("50.00"), Benefit.percent("20")),
                                promotion(Lane.CART, Benefit.percent("20")))
                        .map(LivePromotion::terms))
                .noneMatch(PromotionTerms::isTag);
    }

    private static Tag tag(String price, List<LivePromotion> promotions) {
        var times = new PriceTimes(List.of(new PastPrice(new Price(eur(price), null), LONG_AGO, null, true)));
        return tags(promotions).of(item("a", price, 1).goods(), times).orElseThrow();
    }

    private static Tags tags(List<LivePromotion> promotions) {
        return new Tags(times(promotions), SATURDAY, reader());
    }

    private static List<TagTime> times(List<LivePromotion> promotions) {
        return promotions.stream().map(one -> new TagTime(one, LONG_AGO, null)).toList();
    }

    private static Tags.Reader reader() {
        return new Tags.Reader(EUR, ZoneId.of("Europe/Berlin"), "DE", Set.of());
    }
}
