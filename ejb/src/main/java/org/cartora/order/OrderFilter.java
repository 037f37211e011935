package org.cartora.order;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What a list of orders shows; an absent part does not limit it. The text is an order number or an e-mail, whole. */
public record OrderFilter(
        @Nullable OrderStatus status,
        @Nullable PaymentState paymentStatus,
        @Nullable FulfillmentState fulfillmentStatus,
        @Nullable String text,
        @Nullable Instant from,
        @Nullable Instant to) {

    public static OrderFilter all() {
        return new OrderFilter(null, null, null, null, null, null);
    }
}
