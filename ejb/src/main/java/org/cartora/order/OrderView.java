package org.cartora.order;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.cartora.pricing.TraceStep;
import org.cartora.shared.Address;
import org.cartora.shared.Money;
import org.jspecify.annotations.Nullable;

/** An order as its owner and the shop see it. */
public record OrderView(
        UUID id,
        String number,
        OrderStatus status,
        PaymentState paymentStatus,
        FulfillmentState fulfillmentStatus,
        String email,
        List<OrderLineView> lines,
        Money subtotal,
        Money discountTotal,
        Money taxTotal,
        Money shippingTotal,
        Money grandTotal,
        Money refundedTotal,
        Address shippingAddress,
        Address billingAddress,
        String shippingMethod,
        String shippingName,
        List<TraceStep> trace,
        @Nullable UUID customerId,
        UUID checkoutId,
        Instant placedAt,
        String eventsUrl) {

    public OrderView {
        lines = List.copyOf(lines);
        trace = List.copyOf(trace);
    }
}
