package org.cartora.order;

import java.time.Instant;
import java.util.UUID;
import org.cartora.shared.Money;

/** One row of a list of orders. */
public record OrderSummary(
        UUID id,
        String number,
        OrderStatus status,
        PaymentState paymentStatus,
        FulfillmentState fulfillmentStatus,
        String email,
        long units,
        Money grandTotal,
        Instant placedAt) {}
