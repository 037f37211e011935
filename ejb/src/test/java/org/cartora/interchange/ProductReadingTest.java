package org.cartora.interchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.cartora.catalog.DescribeVariant;
import org.cartora.shared.Detail;
import org.cartora.shared.Money;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProductReadingTest {

    private static final String OLD = "Handle,Title,Body (HTML),Vendor,Type,Tags,Published,Option1 Name,Option1 Value,"
            + "Variant SKU,Variant Grams,Variant Price,Variant Compare At Price,Variant Inventory Qty,Image Src,Category";
    private static final String NEW =
            "URL handle,Title,Description,Vendor,Type,Tags,Published on online store,Option1 name,"
                    + "Option1 value,SKU,Weight value (grams),Price,Compare-at price,Inventory quantity,Product image URL,Category";
    private static final String RED =
            "bowl,Bowl,<p>Deep.</p>,Terrala,Bowls,\"kitchen, gift\",TRUE,Size,M,BOWL-M,450,7.50,9.00,4,,mugs";

    @ParameterizedTest
    @org.junit.jupiter.params.provider.ValueSource(strings = {OLD, NEW})
    void shopifysColumnsAreUnderstoodByTheirOldAndTheirNewNames(String header) {
        var wish = Samples.reading(null, header, RED, "bowl,,,,,,,,L,BOWL-L,,8,,0,,")
                .wish()
                .orElseThrow();

        assertThat(wish.slug()).isEqualTo("bowl");
        assertThat(wish.title()).isEqualTo("Bowl");
        assertThat(wish.description()).isEqualTo("Deep.");
        assertThat(wish.tags()).containsExactly("kitchen", "gift");
        assertThat(wish.status()).isEqualTo("published");
        assertThat(wish.category()).isEqualTo("mugs");
        assertThat(wish.attributes()).isEqualTo(Map.of("vendor", "Terrala", "type", "Bowls"));
        assertThat(wish.options()).containsExactly("Size");
        assertThat(wish.variants())
                .containsExactly(
                        new DescribeVariant(
                                "BOWL-M",
                                Map.of("Size", "M"),
                                Money.of("7.50", "EUR"),
                                Money.of("9.00", "EUR"),
                                4,
                                450,
                                null),
                        new DescribeVariant(
                                "BOWL-L", Map.of("Size", "L"), Money.of("8.00", "EUR"), null, 0, null, null));
    }

    @Test
    void aProductOfOneFormHasNoOptions() {
        var wish = Samples.reading(
                        null,
                        "Handle,Title,Option1 Name,Option1 Value,SKU,Price,Category",
                        "bowl,Bowl,Title,Default Title,B,1,mugs")
                .wish()
                .orElseThrow();

        assertThat(wish.options()).isEmpty();
        assertThat(wish.variants()).extracting(DescribeVariant::options).containsExactly(Map.of());
    }

    @Test
    void aColumnThatIsNotThereChangesNothing() {
        var reading = Samples.reading(Samples.mug(), "Handle,Variant SKU,Variant Price", "stoneware-mug,MUG-RED,10.90");

        var wish = reading.wish().orElseThrow();
        assertThat(reading.isSo()).isFalse();
        assertThat(wish.title()).isEqualTo("Stoneware Mug");
        assertThat(wish.attributes()).isEqualTo(Map.of("brand", "Terrala"));
        assertThat(wish.variants())
                .extracting(
                        DescribeVariant::sku,
                        variant -> variant.price().amount().toPlainString())
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("MUG-RED", "10.90"),
                        org.assertj.core.groups.Tuple.tuple("MUG-BLUE", "12.90"));
    }

    @Test
    void whatIsSoAlreadyIsSeen() {
        assertThat(Samples.reading(Samples.mug(), "Handle,Title,SKU,Price", "stoneware-mug,Stoneware Mug,MUG-RED,11.9")
                        .isSo())
                .isTrue();
    }

    @Test
    void anotherWeightIsAChange() {
        var header = "Handle,Variant SKU,Variant Grams";

        assertThat(Samples.reading(Samples.mug(), header, "stoneware-mug,MUG-RED,380")
                        .isSo())
                .isTrue();
        assertThat(Samples.reading(Samples.mug(), header, "stoneware-mug,MUG-RED,")
                        .isSo())
                .as("a blank cell says nothing")
                .isTrue();
        var reading = Samples.reading(Samples.mug(), header, "stoneware-mug,MUG-RED,410");
        assertThat(reading.isSo()).isFalse();
        assertThat(reading.wish().orElseThrow().variants())
                .extracting(DescribeVariant::weight)
                .containsExactly(410, 380);
    }

    @ParameterizedTest
    @CsvSource({
        "1.5,must be a whole number",
        "200 g,must be a whole number",
        "-1,must be greater than or equal to 0",
        "10000001,must be less than or equal to 10000000"
    })
    void aWeightThatIsNoneIsRefusedWithItsLineAndColumn(String grams, String message) {
        var reading =
                Samples.reading(null, "Handle,Title,SKU,Price,Category,Variant Grams", "bowl,Bowl,B,1,mugs," + grams);

        assertThat(reading.wish()).isEmpty();
        assertThat(reading.findings()).containsExactly(Finding.error(2, "Variant Grams", grams, message));
    }

    @Test
    void stockOfAVariantThatIsThereIsACount() {
        var reading = Samples.reading(
                Samples.mug(),
                "Handle,SKU,Price,Inventory quantity,Option1 Value",
                "stoneware-mug,MUG-RED,,7,",
                "stoneware-mug,MUG-NEW,5,3,Green");

        assertThat(reading.counted()).isEqualTo(Map.of("MUG-RED", 7));
        assertThat(reading.wish().orElseThrow().variants())
                .extracting(DescribeVariant::stock)
                .containsExactly(null, null, 3);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "EUR|12.999|has 3 decimals, EUR has 2",
                "JPY|1200.50|has 1 decimals, JPY has none",
                "KWD|1.2345|has 4 decimals, KWD has 3",
                "KWD|1.055|must be in steps of 0.010 KWD, as cards are charged",
                "EUR|12,90|must be a number with a point before its decimals, for example 12.90",
                "EUR|€ 12|must be a number with a point before its decimals, for example 12.90",
                "EUR|-1|must not be negative",
                "EUR||must not be blank: the variant is new"
            })
    void aPriceThatIsNoneIsRefusedWithItsLineAndColumn(String currency, String price, String message) {
        var cell = price == null ? "" : price;
        var entry = Samples.entry(
                Kind.PRODUCTS, "Handle,Title,SKU,Variant Price,Category", "bowl,Bowl,B,\"" + cell + "\",mugs");

        var reading = ProductReading.of(entry, null, Samples.shelf(currency, null));

        assertThat(reading.wish()).isEmpty();
        assertThat(reading.findings()).containsExactly(Finding.error(2, "Variant Price", cell, message));
    }

    @ParameterizedTest
    @CsvSource({"KWD,1.230", "JPY,1200", "JPY,1200.00", "EUR,12.900"})
    void aPriceHasTheDigitsOfItsCurrency(String currency, String price) {
        var entry = Samples.entry(Kind.PRODUCTS, "Handle,Title,SKU,Price,Category", "bowl,Bowl,B," + price + ",mugs");

        assertThat(ProductReading.of(entry, null, Samples.shelf(currency, null)).findings())
                .isEmpty();
    }

    @Test
    void anUnknownCategoryIsNamed() {
        assertThat(Samples.reading(null, "Handle,Title,SKU,Price,Category", "bowl,Bowl,B,1,spoons")
                        .findings())
                .containsExactly(Finding.error(2, "Category", "spoons", "is not a category of this shop"));
    }

    @Test
    void shopifysCategoryIsTakenByTheNameAtItsEnd() {
        assertThat(Samples.reading(
                                null, "Handle,Title,SKU,Price,Product Category", "bowl,Bowl,B,1,Home > Kitchen > Mugs")
                        .wish()
                        .orElseThrow()
                        .category())
                .isEqualTo("mugs");
    }

    @Test
    void theImportsOwnCategoryIsForThoseThatNameNoneOfThisShop() {
        var entry = Samples.entry(Kind.PRODUCTS, "Handle,Title,SKU,Price,Type", "bowl,Bowl,B,1,Tableware");

        assertThat(ProductReading.of(entry, null, Samples.EUROS).findings()).hasSize(1);
        assertThat(ProductReading.of(entry, null, Samples.shelf("EUR", "other"))
                        .wish()
                        .orElseThrow()
                        .category())
                .isEqualTo("other");
    }

    @Test
    void aRowWithAPictureOnlyIsNoVariant() {
        var header = "Handle,Title,SKU,Price,Category,Image Src,Image Position";
        var own = "/api/media/" + Samples.PICTURE;

        var reading = Samples.reading(
                null,
                header,
                "bowl,Bowl,B,1,mugs,https://cdn.example/b.png,2",
                "bowl,,,,,https://shop.example" + own + "/400,1");

        var wish = reading.wish().orElseThrow();
        assertThat(wish.variants()).hasSize(1);
        assertThat(wish.media()).containsExactly(Samples.PICTURE);
        assertThat(reading.findings())
                .extracting(Finding::line, Finding::column, Finding::warning)
                .containsExactly(org.assertj.core.groups.Tuple.tuple(2L, "Image Src", true));
    }

    @Test
    void aVariantWithoutSkuGetsTheSameOneEachTime() {
        var reading = Samples.reading(
                null,
                "Handle,Title,Option1 Name,Option1 Value,SKU,Price,Category",
                "bowl,Bowl,Size,Extra large,,1,mugs");

        assertThat(reading.wish().orElseThrow().variants())
                .extracting(DescribeVariant::sku)
                .containsExactly("bowl-Extra-large");
        assertThat(reading.findings()).allMatch(Finding::warning).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({
        "TRUE,,published",
        "FALSE,,draft",
        ",active,published",
        "FALSE,active,draft",
        ",archived,draft",
        ",,draft"
    })
    void publishedAndStatusSayOneThing(String published, String status, String word) {
        var row = "bowl,Bowl,B,1,mugs," + (published == null ? "" : published) + "," + (status == null ? "" : status);

        assertThat(Samples.reading(null, "Handle,Title,SKU,Price,Category,Published,Status", row)
                        .wish()
                        .orElseThrow()
                        .status())
                .isEqualTo(word);
    }

    @Test
    void whatTheShopSaysOfAFieldIsSaidOfItsCell() {
        var reading = Samples.reading(Samples.mug(), "Handle,Title,SKU,Price", "stoneware-mug,Mug,MUG-BLUE,12.90");

        assertThat(reading.places()
                        .errors(List.of(
                                new Detail("variants[1].price", "is too high"),
                                new Detail("MUG-BLUE", "at least 3 are promised"),
                                new Detail("title", "is too long"),
                                new Detail("other", "is odd"))))
                .containsExactly(
                        Finding.error(2, "Price", "12.90", "is too high"),
                        Finding.error(2, "Variant Inventory Qty", "", "at least 3 are promised"),
                        Finding.error(2, "Title", "Mug", "is too long"),
                        Finding.error(2, null, null, "other is odd"));
    }

    @Test
    void aGuardedCellIsReadWithoutItsGuard() {
        assertThat(Samples.reading(Samples.mug(), "Handle,Title", "stoneware-mug,'=Mug")
                        .wish()
                        .orElseThrow()
                        .title())
                .isEqualTo("=Mug");
    }
}
