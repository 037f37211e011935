package org.cartora.order;

import java.util.UUID;
import org.cartora.shared.Address;
import org.jspecify.annotations.Nullable;

/** A paid quote that becomes an order; one per checkout. */
public record PlaceOrder(
        UUID orderId,
        UUID checkoutId,
        @Nullable UUID customerId,
        Quote quote,
        String email,
        Address shippingAddress,
        Address billingAddress) {}
