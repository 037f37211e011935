package org.cartora.checkout;

import java.time.Instant;
import java.util.UUID;
import org.cartora.giftcard.ValuePayment;
import org.cartora.payment.IntentView;
import org.cartora.pricing.Totals;

/** A checkout to be paid before it expires: what gift cards and credit pay of the totals, and the payment of the rest. */
public record CheckoutView(UUID checkoutId, Totals totals, ValuePayment stored, IntentView payment, Instant expiresAt) {

    static CheckoutView of(Checkout checkout, IntentView intent) {
        return new CheckoutView(
                checkout.id(), checkout.quote().totals(), checkout.payment(), intent, checkout.expiresAt());
    }

    CheckoutView with(IntentView opened) {
        return new CheckoutView(checkoutId, totals, stored, opened, expiresAt);
    }
}
