package org.cartora.shipping;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.cartora.shared.Inside;
import org.cartora.shared.Money;

/** The ways to send something somewhere. */
@Stateless
@PermitAll
@Inside
public class Shipping {

    @Inject
    ShippingBook book;

    /**
     * The methods for goods of a worth (their listed subtotal, before discounts) and a weight in grams, by position, each at its
     * listed price in the currency of the worth. Empty where we do not ship, or not so much.
     */
    public List<ShippingMethodView> methods(Destination to, Money worth, long grams) {
        return book.zone(to).stream()
                .flatMap(zone -> zone.methods().stream())
                .filter(ShippingMethodTerms::active)
                .sorted(Comparator.comparingInt(ShippingMethodTerms::position).thenComparing(ShippingMethodTerms::code))
                .flatMap(method -> offered(method, worth, grams))
                .toList();
    }

    private static Stream<ShippingMethodView> offered(ShippingMethodTerms method, Money worth, long grams) {
        return method.price(worth, grams).stream()
                .map(price -> new ShippingMethodView(method.code(), method.name(), price, method.deliveryEstimate()));
    }
}
