package org.cartora.order;

import java.time.Instant;
import java.util.UUID;
import org.cartora.shared.Money;
import org.jspecify.annotations.Nullable;

/** One row of a list of orders; one of an earlier shop names that shop. */
public record OrderSummary(
        UUID id,
        String number,
        OrderStatus status,
        PaymentState paymentStatus,
        FulfillmentState fulfillmentStatus,
        String email,
        long units,
        Money grandTotal,
        Instant placedAt,
        @Nullable String importedFrom) {

    /** Without saying whose it is: {@code c***@cartora.example}. */
    OrderSummary masked() {
        var at = email.indexOf('@');
        return new OrderSummary(
                id,
                number,
                status,
                paymentStatus,
                fulfillmentStatus,
                at < 1 ? email : email.charAt(0) + "***" + email.substring(at),
                units,
                grandTotal,
                placedAt,
                importedFrom);
    }
}
