package org.cartora.admin.shipping;

import java.util.List;
import org.cartora.admin.shared.MarketFormat;
import org.cartora.shared.Money;
import org.cartora.shipping.ShippingMethodTerms;
import org.cartora.shipping.ShippingPlace;
import org.cartora.shipping.ShippingRate;
import org.cartora.shipping.ShippingZoneView;
import org.jspecify.annotations.Nullable;

final class Samples {

    private Samples() {}

    static ShippingWords words() {
        var words = new ShippingWords();
        words.format = new MarketFormat();
        return words;
    }

    static ShippingZoneView zone(ShippingPlace... places) {
        return new ShippingZoneView("alps", "Alps", List.of(places), List.of());
    }

    static ShippingMethodTerms method(ShippingRate... rates) {
        return new ShippingMethodTerms("slow", "Slow", "a week", 7, false, List.of(rates));
    }

    static ShippingRate rate(
            String price, @Nullable Long from, @Nullable Long to, @Nullable String least, @Nullable String below) {
        return new ShippingRate(
                euros(price), null, from, to, least == null ? null : euros(least), below == null ? null : euros(below));
    }

    static Money euros(String amount) {
        return Money.of(amount, "EUR");
    }
}
