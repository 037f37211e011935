package org.cartora.launcher.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class DemoShopTest {

    private static final Instant NOW = Instant.parse("2026-03-11T14:30:00Z");
    private static final DemoShop SHOP = DemoShop.invent(400, NOW);

    @Test
    void theSameShopIsMadeEachTime() {
        var again = DemoShop.invent(400, NOW);
        assertThat(offers(again)).isEqualTo(offers(SHOP));
        assertThat(again.purchases())
                .extracting(Purchase::number)
                .isEqualTo(SHOP.purchases().stream().map(Purchase::number).toList());
    }

    @Test
    void skusTitlesAndAddressesAreGivenOnce() {
        assertThat(variants().map(Variant::sku)).doesNotHaveDuplicates();
        assertThat(variants().map(Variant::id)).doesNotHaveDuplicates();
        assertThat(SHOP.products())
                .extracting(product -> product.words().title())
                .doesNotHaveDuplicates();
        assertThat(SHOP.products())
                .extracting(product -> product.words().slug())
                .doesNotHaveDuplicates();
        assertThat(SHOP.people()).extracting(Person::username).doesNotHaveDuplicates();
        assertThat(SHOP.people()).extracting(Person::email).doesNotHaveDuplicates();
    }

    @Test
    void titlesStayApartInALargeShop() {
        var products = new Assortment(SHOP.vocabulary(), NOW).products(30_000);
        assertThat(products).extracting(product -> product.words().slug()).doesNotHaveDuplicates();
        assertThat(products.stream()
                        .flatMap(product -> product.gallery().stream())
                        .distinct()
                        .count())
                .isLessThan(4_000);
    }

    @Test
    void aDescriptionIsTwoToFourSentencesWithoutGaps() {
        assertThat(SHOP.products())
                .extracting(product -> product.words().description())
                .allSatisfy(text -> {
                    assertThat(text).doesNotContain("{").doesNotContain("  ").endsWith(".");
                    assertThat(text.split("[.] ")).hasSizeBetween(2, 4);
                });
    }

    @Test
    void aComparedPriceIsHigher() {
        var compared = variants().filter(variant -> variant.compareAt() != null).toList();
        assertThat(compared)
                .hasSizeBetween(100, 500)
                .allSatisfy(variant -> assertThat(variant.compareAt()).isGreaterThan(variant.price()));
    }

    @Test
    void everyVariantWeighsWhatItsKindDoes() {
        assertThat(weight("Sofa")).isNotEmpty().allMatch(grams -> grams > 30_000);
        assertThat(weight("Socks")).isNotEmpty().allMatch(grams -> grams < 100);
        assertThat(weight("Coffee Beans")).contains(250, 500, 1_000);
        assertThat(weight("Dumbbell Pair")).contains(2_000, 6_000, 10_000, 16_000);
        assertThat(SHOP.products())
                .allSatisfy(product -> assertThat(product.variants())
                        .allMatch(variant ->
                                Scales.grams(product, variant) >= 10 && Scales.grams(product, variant) < 200_000));
    }

    @Test
    void whatIsInStockFollowsFromItsMovements() {
        var onHand = new HashMap<UUID, Integer>();
        var allocated = new HashMap<UUID, Integer>();
        for (var movement : SHOP.stock().movements()) {
            var variant = movement.variant().id();
            var units = Math.abs(movement.quantity());
            for (var account : List.of("SHELF", "ALLOCATED")) {
                var change = (movement.to().equals(account) ? units : 0)
                        - (movement.from().equals(account) ? units : 0);
                onHand.merge(variant, change, Integer::sum);
                if (account.equals("ALLOCATED")) {
                    allocated.merge(variant, change, Integer::sum);
                }
            }
        }
        assertThat(SHOP.stock().levels()).allSatisfy(level -> {
            assertThat(level.onHand).isEqualTo(onHand.getOrDefault(level.variant.id(), 0));
            assertThat(level.allocated).isEqualTo(allocated.getOrDefault(level.variant.id(), 0));
            assertThat(level.available()).isNotNegative();
            assertThat(level.allocated).isNotNegative();
        });
        assertThat(SHOP.stock().levels()).anyMatch(level -> level.available() == 0);
    }

    @Test
    void nobodyBuysBeforeAProductIsSoldOrAfterNow() {
        assertThat(SHOP.purchases()).allSatisfy(purchase -> {
            assertThat(purchase.placedAt()).isBefore(NOW);
            assertThat(purchase.events()).allMatch(event -> !event.at().isAfter(NOW.plusMillis(10)));
            assertThat(purchase.bill().lines())
                    .allMatch(line -> line.product().createdAt().isBefore(purchase.placedAt()));
        });
    }

    @Test
    void todayAndYesterdayHaveOrders() {
        assertThat(SHOP.purchases()).anyMatch(purchase -> purchase.placedAt().isAfter(NOW.minus(Duration.ofHours(15))));
        assertThat(SHOP.purchases())
                .anyMatch(purchase -> purchase.placedAt().isBefore(NOW.minus(Duration.ofHours(16)))
                        && purchase.placedAt().isAfter(NOW.minus(Duration.ofHours(39))));
    }

    @Test
    void noMoreIsGivenBackThanWasPaid() {
        assertThat(SHOP.purchases())
                .allMatch(purchase ->
                        purchase.fate().refunded() <= purchase.bill().grandTotal());
    }

    private static Stream<Variant> variants() {
        return SHOP.products().stream().flatMap(product -> product.variants().stream());
    }

    private static List<Integer> weight(String type) {
        return SHOP.products().stream()
                .filter(product -> product.type().name().equals(type))
                .flatMap(product -> product.variants().stream().map(variant -> Scales.grams(product, variant)))
                .toList();
    }

    private static List<String> offers(DemoShop shop) {
        return shop.products().stream()
                .flatMap(product -> product.variants().stream()
                        .map(variant -> variant.sku() + " " + variant.price() + " " + variant.compareAt() + " "
                                + Scales.grams(product, variant)))
                .toList();
    }
}
