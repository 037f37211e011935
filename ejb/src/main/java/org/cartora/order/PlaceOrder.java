package org.cartora.order;

import java.util.List;
import java.util.UUID;
import org.cartora.giftcard.Spending;
import org.cartora.inventory.Backordered;
import org.cartora.person.Contact;
import org.cartora.sealing.PersonKey;
import org.jspecify.annotations.Nullable;

/** A paid quote that becomes an order; one per checkout. Backorders are those of its units that are not in stock yet. */
public record PlaceOrder(
        UUID orderId,
        UUID checkoutId,
        @Nullable UUID customerId,
        Quote quote,
        List<Spending> paidWith,
        List<Backordered> backorders,
        PersonKey person,
        Contact contact,
        PaymentState payment) {

    public PlaceOrder {
        paidWith = List.copyOf(paidWith);
        backorders = List.copyOf(backorders);
    }

    /** Not paid yet, but reserved; or no longer. */
    public PlaceOrder with(PaymentState other) {
        return new PlaceOrder(orderId, checkoutId, customerId, quote, paidWith, backorders, person, contact, other);
    }
}
