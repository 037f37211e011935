package org.cartora.order;

import java.util.List;
import java.util.UUID;
import org.cartora.giftcard.Spending;
import org.cartora.shared.Address;
import org.jspecify.annotations.Nullable;

/** A paid quote that becomes an order; one per checkout. */
public record PlaceOrder(
        UUID orderId,
        UUID checkoutId,
        @Nullable UUID customerId,
        Quote quote,
        List<Spending> paidWith,
        String email,
        Address shippingAddress,
        Address billingAddress) {

    public PlaceOrder {
        paidWith = List.copyOf(paidWith);
    }
}
