package org.cartora.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.list;

import java.util.List;
import java.util.Map;
import org.cartora.shared.Detail;
import org.cartora.shared.Invalid;
import org.cartora.shared.Json;
import org.cartora.shared.Money;
import org.junit.jupiter.api.Test;

class DescribeProductTest {

    @Test
    void aSoundDescriptionIsTaken() {
        assertThatCode(() -> Samples.mug("published", Samples.variant("MUG-1", "Blue", "12.90", "15.90"))
                        .check("EUR"))
                .doesNotThrowAnyException();
    }

    @Test
    void aSkuStandsForOneVariant() {
        refused(
                Samples.mug(
                        "draft", Samples.variant("MUG-1", "Blue", "12.90"), Samples.variant("MUG-1", "Red", "12.90")),
                "variants[1].sku");
    }

    @Test
    void twoVariantsDifferInTheirOptions() {
        refused(
                Samples.mug(
                        "draft", Samples.variant("MUG-1", "Blue", "12.90"), Samples.variant("MUG-2", "Blue", "12.90")),
                "variants[1].options");
    }

    @Test
    void aVariantNamesEachOptionOfItsProduct() {
        var without = new DescribeVariant("MUG-1", Map.of(), Money.of("12.90", "EUR"), null, 1, null, null);

        refused(Samples.mug("draft", without), "variants[0].options");
    }

    @Test
    void pricesAreInTheCurrencyOfTheMarket() {
        var dollars = new DescribeVariant("MUG-1", Map.of("Colour", "Blue"), Money.of("9", "USD"), null, 1, null, null);

        refused(Samples.mug("draft", dollars), "variants[0].price.currency");
    }

    @Test
    void aReductionIsComparedToAHigherPrice() {
        refused(
                Samples.mug("draft", Samples.variant("MUG-1", "Blue", "12.90", "12.90")),
                "variants[0].compare_at_price");
    }

    @Test
    void anAttributeIsNoNestedThing() {
        var nested = new DescribeProduct(
                "Mug",
                null,
                null,
                "mugs",
                null,
                null,
                Map.of("size", Map.of("height", 9)),
                null,
                null,
                null,
                null,
                null,
                null);

        refused(nested, "attributes.size");
    }

    @Test
    void aDescriptionIsReadAsItWasWritten() {
        var card = Samples.giftCard();

        assertThat(Json.read(Json.write(card), DescribeProduct.class)).isEqualTo(card);
    }

    @Test
    void optionsAreNotRepeated() {
        var twice = new DescribeProduct(
                "Mug", null, null, "mugs", null, null, null, List.of("Size", "Size"), null, null, null, null, null);

        refused(twice, "options");
    }

    private static void refused(DescribeProduct description, String field) {
        assertThatThrownBy(() -> description.check("EUR"))
                .isInstanceOf(Invalid.class)
                .extracting("details", list(Detail.class))
                .extracting(Detail::field)
                .containsExactly(field);
    }
}
