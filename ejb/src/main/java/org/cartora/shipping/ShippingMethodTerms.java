package org.cartora.shipping;

import java.util.List;
import java.util.Optional;
import org.cartora.shared.Money;

/** A way to ship to a zone and its table of rates; offered to carts that a rate covers while it is active, by position. */
public record ShippingMethodTerms(
        String code, String name, String deliveryEstimate, int position, boolean active, List<ShippingRate> rates) {

    public ShippingMethodTerms {
        rates = List.copyOf(rates);
    }

    Optional<Money> price(Money worth, long grams) {
        return rates.stream()
                .filter(rate -> rate.covers(worth, grams))
                .map(rate -> rate.costs(grams))
                .findFirst();
    }
}
