package org.cartora.admin.shipping;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import org.cartora.shared.Detail;
import org.cartora.shared.Invalid;
import org.cartora.shipping.ShippingPlace;
import org.junit.jupiter.api.Test;

class TypedPlacesTest {

    @Test
    void countriesRegionsAndTheRestAreRead() {
        assertThat(TypedPlaces.read("DE, at ,ES  Canarias,, XK, *,"))
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
        var typed = "DE, ES Islas Baleares, *";

        assertThat(TypedPlaces.write(TypedPlaces.read(typed))).isEqualTo(typed);
    }

    @Test
    void allThatCannotBeReadIsSaidAtOnce() {
        var refusal = catchThrowableOfType(Invalid.class, () -> TypedPlaces.read("Germany, DE, UK, EU, ES-CN"));

        assertThat(refusal.details())
                .extracting(Detail::message)
                .containsExactly(
                        "“Germany” is no place: it begins with a country of two letters, or is *",
                        "“UK” is in no country: there is no UK",
                        "“EU” is in no country: there is no EU",
                        "“ES-CN” is no place: it begins with a country of two letters, or is *");
    }
}
