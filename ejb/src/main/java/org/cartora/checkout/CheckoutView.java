package org.cartora.checkout;

import java.time.Instant;
import java.util.UUID;
import org.cartora.payment.IntentView;
import org.cartora.pricing.Totals;

/** A checkout to be paid before it expires. */
public record CheckoutView(UUID checkoutId, Totals totals, IntentView payment, Instant expiresAt) {

    CheckoutView with(IntentView opened) {
        return new CheckoutView(checkoutId, totals, opened, expiresAt);
    }
}
