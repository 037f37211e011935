package org.cartora.admin.shipping;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.List;
import org.cartora.shared.Detail;
import org.cartora.shared.Invalid;
import org.cartora.shipping.ShippingPlace;
import org.junit.jupiter.api.Test;

class TypedPlacesTest {

    @Test
    void countriesRegionsAndTheRestAreRead() {
        assertThat(TypedPlaces.read("DE, at ,,\r\n es :  Canarias \nXK, *,"))
                .containsExactly(
                        new ShippingPlace("DE", null),
                        new ShippingPlace("AT", null),
                        new ShippingPlace("ES", "Canarias"),
                        new ShippingPlace("XK", null),
                        new ShippingPlace("*", null));
        assertThat(TypedPlaces.read(" ")).isEmpty();
    }

    @Test
    void whatIsWrittenIsReadAgain() {
        var typed = "DE, AT\nES: Islas Baleares\nFR";

        assertThat(TypedPlaces.write(TypedPlaces.read(typed))).isEqualTo(typed);
    }

    @Test
    void aRegionMayHaveCommasAndColons() {
        var places = List.of(
                new ShippingPlace("KR", "Jeju, the island"),
                new ShippingPlace("US", null),
                new ShippingPlace("US", "a: b"));

        assertThat(TypedPlaces.read(TypedPlaces.write(places))).isEqualTo(places);
    }

    @Test
    void twoCountriesWithoutACommaAreNoCountryWithARegion() {
        assertThat(refused("DE AT").getFirst()).startsWith("“DE AT” is no place");
        assertThat(refused("DE, AT: Tyrol").getFirst()).startsWith("“DE, AT: Tyrol” is no place");
        assertThat(refused("AT:").getFirst()).startsWith("“AT:” is no place: after the colon comes a region");
        assertThat(refused("AT: " + "x".repeat(121))).hasSize(1);
    }

    @Test
    void allThatCannotBeReadIsSaidAtOnce() {
        assertThat(refused("Germany, DE, UK, EU, ES-CN"))
                .extracting(message -> message.replaceAll(";.*", ""))
                .containsExactly(
                        "“Germany” is no place: that is a country of two letters, or *",
                        "“UK” is in no country: there is no UK",
                        "“EU” is in no country: there is no EU",
                        "“ES-CN” is no place: that is a country of two letters, or *");
    }

    private static List<String> refused(String typed) {
        var refusal = catchThrowableOfType(Invalid.class, () -> TypedPlaces.read(typed));
        return refusal.details().stream().map(Detail::message).toList();
    }
}
