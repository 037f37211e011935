package org.cartora.shipping;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.cartora.shared.Money;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ShippingTest {

    private static final Money WORTH = Money.of("20.00", "EUR");

    private final Shipping shipping = new Shipping();

    @Test
    void aRegionIsInTheZoneThatNamesItAndOtherwiseInThatOfItsCountryAndThatOfEverywhereElse() {
        zones(
                zone("spain", List.of(new ShippingPlace("ES", null)), method("mainland", 1, true)),
                zone("islands", List.of(new ShippingPlace("ES", "Canarias")), method("islands", 1, true)),
                zone("world", List.of(new ShippingPlace("*", null)), method("world", 1, true)));

        assertThat(offered("ES", null)).containsExactly("mainland");
        assertThat(offered("ES", "Madrid")).containsExactly("mainland");
        assertThat(offered("ES", " canarias")).containsExactly("islands");
        assertThat(offered("BR", "Canarias")).containsExactly("world");
    }

    @Test
    void whereNoZoneIsNothingIsOffered() {
        zones(zone("germany", List.of(new ShippingPlace("DE", null)), method("standard", 1, true)));

        assertThat(offered("BR", null)).isEmpty();
    }

    @Test
    void methodsComeByPositionWithoutThoseThatAreOffOrHaveNoRateForTheCart() {
        zones(zone(
                "germany",
                List.of(new ShippingPlace("DE", null)),
                method("late", 9, true),
                method("first", 1, true),
                method("off", 2, false),
                new ShippingMethodTerms("empty", "Empty", "never", 3, true, List.of())));

        assertThat(offered("DE", null)).containsExactly("first", "late");
    }

    private Stream<String> offered(String country, @Nullable String region) {
        return shipping.methods(new Destination(country, region), WORTH, 500).stream()
                .map(ShippingMethodView::id);
    }

    private void zones(ShippingZoneView... zones) {
        shipping.book = new ShippingBook();
        shipping.book.rows = new ShippingRows() {
            @Override
            List<ShippingZoneView> all() {
                return List.of(zones);
            }
        };
    }

    private static ShippingZoneView zone(String code, List<ShippingPlace> places, ShippingMethodTerms... methods) {
        return new ShippingZoneView(code, code, places, List.of(methods));
    }

    private static ShippingMethodTerms method(String code, int position, boolean active) {
        var rate = new ShippingRate(Money.of("4.90", "EUR"), null, null, null, null, null);
        return new ShippingMethodTerms(code, code, "3 days", position, active, List.of(rate));
    }
}
