package org.cartora.shipping;

import java.util.List;

/** Places that are shipped to in the same ways, at the same rates. */
public record ShippingZoneView(
        String code, String name, List<ShippingPlace> places, List<ShippingMethodTerms> methods) {

    public ShippingZoneView {
        places = List.copyOf(places);
        methods = List.copyOf(methods);
    }

    boolean has(Destination to) {
        return places.stream().anyMatch(place -> place.is(to));
    }
}
