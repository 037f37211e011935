package org.cartora.admin.shipping;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.cartora.shared.Money;
import org.cartora.shipping.ShippingPlace;
import org.cartora.shipping.ShippingRate;
import org.cartora.shipping.ShippingZoneView;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ShippingWordsTest {

    private final ShippingWords words = Samples.words();

    @ParameterizedTest
    @CsvSource({
        ",,,,any cart · €4.90",
        ",2000,,,up to 2 kg · €4.90",
        "2001,,,,from 2.001 kg · €4.90",
        "500,31500,,,from 500 g to 31.5 kg · €4.90",
        ",,75,,goods from €75.00 · €4.90",
        ",,,75,goods below €75.00 · €4.90",
        ",,10,75,goods from €10.00 to below €75.00 · €4.90",
        ",2000,75,,up to 2 kg · goods from €75.00 · €4.90"
    })
    void aRateIsOneLine(
            @Nullable Long from, @Nullable Long to, @Nullable String least, @Nullable String below, String line) {
        assertThat(words.rate(Samples.rate("4.90", from, to, least, below))).isEqualTo(line);
    }

    @Test
    void whatIsAddedForEachKilogramIsSaid() {
        var rate = new ShippingRate(Samples.euros("0.00"), Samples.euros("1.50"), null, 31_500L, null, null);

        assertThat(words.rate(rate)).isEqualTo("up to 31.5 kg · €0.00 + €1.50 per kg begun");
    }

    @Test
    void whatCostsNothingIsFreeInItsCurrency() {
        assertThat(words.rate(new ShippingRate(Money.of("0", "JPY"), null, null, null, null, null)))
                .isEqualTo("any cart · free (JPY)");
    }

    @Test
    void placesAreNamedAndThoseWithLongNamesHaveTheirCode() {
        var zone = Samples.zone(
                new ShippingPlace("DE", null),
                new ShippingPlace("ES", "Canarias"),
                new ShippingPlace("GS", null),
                new ShippingPlace("*", null));

        assertThat(words.places(zone)).isEqualTo("Germany, Canarias (Spain), GS, everywhere else");
        assertThat(words.places(Samples.zone())).isEqualTo("No place yet: it is for nobody.");
    }

    @Test
    void whatIsLostIsCounted() {
        var slow = Samples.method(Samples.rate("4.90", null, null, null, null));

        assertThat(words.lost(slow)).startsWith("Its rate is lost.");
        assertThat(words.lost(Samples.method())).startsWith("It has no rate.");
        assertThat(words.lost(Samples.zone())).startsWith("It has no method.");
        assertThat(words.lost(new ShippingZoneView("alps", "Alps", List.of(), List.of(slow, slow))))
                .startsWith("Its 2 methods are lost, with all their rates.");
    }
}
