package org.cartora.checkout;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Whose checkout it is.
 *
 * @param order the order that it was to become a part of, else the checkout itself, which an order may have come of
 * @param email of who checked out; none where it belongs to an order
 */
record Owner(UUID checkout, UUID order, @Nullable String email) {

    static Owner of(UUID checkout, UUID order, @Nullable CheckoutContact contact) {
        return new Owner(checkout, order, contact == null ? null : contact.email());
    }
}
