package org.cartora.checkout;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.cartora.cart.CartContents;
import org.cartora.cart.CartKey;
import org.cartora.cart.Shopping;
import org.cartora.cart.Wish;
import org.cartora.order.Quote;
import org.cartora.payment.Payments;
import org.cartora.shared.Inside;
import org.cartora.shared.NotFound;
import org.cartora.shipping.Destination;
import org.cartora.shipping.ShippingMethodView;

/** What a checkout of a cart would be, and where one stands: looks, and holds nothing. */
@Stateless
@PermitAll
@Inside
public class Previews {

    @Inject
    Checkouts checkouts;

    @Inject
    Offers offers;

    @EJB
    Shopping shopping;

    @EJB
    Payments payments;

    /** The ways to ship this cart to a place; empty where we do not ship, or not so much. An empty cart weighs nothing. */
    public List<ShippingMethodView> shippingMethods(CartKey key, Destination to) {
        return offers.shippingMethods(shopping.contents(key)
                .map(cart -> wish(cart, new Buyer(key.customerId(), null), to, Set.of()))
                .orElseGet(() -> nothing(key, to)));
    }

    /** The quote that {@link CheckingOut#open} would freeze now; refuses as it does. */
    public Quote quote(CartKey key, Buyer buyer, Destination to, String shippingMethod) {
        var cart =
                shopping.contents(key).filter(found -> !found.items().isEmpty()).orElseThrow(CheckoutRefused::empty);
        var earlier = Set.copyOf(checkouts.openOf(cart.cartId()));
        return offers.quote(wish(cart, buyer, to, earlier), shippingMethod).quote();
    }

    /** Where a checkout stands, for whom {@link CheckingOut#confirm} would place it; refuses everybody else (NOT_FOUND). */
    public CheckoutStanding standing(UUID checkoutId, Buyer buyer) {
        var checkout = checkouts
                .find(checkoutId)
                .filter(found -> found.belongsTo(buyer) && found.additionTo() == null)
                .orElseThrow(() -> NotFound.of("checkout"));
        return CheckoutStanding.of(checkout, payments.ofCheckout(checkoutId).orElseThrow(), Instant.now());
    }

    private static Wish nothing(CartKey key, Destination to) {
        return new Wish(
                List.of(), List.of(), key.customerId(), null, to.country(), to.region(), Set.of(), key.currency());
    }

    private static Wish wish(CartContents cart, Buyer buyer, Destination to, Set<UUID> earlier) {
        return new Wish(
                cart.items(),
                cart.coupons(),
                buyer.customerId(),
                buyer.email(),
                to.country(),
                to.region(),
                earlier,
                cart.currency());
    }
}
