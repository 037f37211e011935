package org.cartora.order;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.cartora.giftcard.CardPayment;
import org.cartora.pricing.TraceStep;
import org.cartora.shared.Address;
import org.cartora.shared.Money;
import org.jspecify.annotations.Nullable;

/** An order as its owner and the shop see it; amount due is what gift cards and store credit left to be paid otherwise. */
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
        List<CardPayment> giftCards,
        @Nullable Money storeCredit,
        Money amountDue,
        Money refundedTotal,
        Address shippingAddress,
        Address billingAddress,
        @Nullable String note,
        @Nullable String giftMessage,
        String shippingMethod,
        String shippingName,
        List<TraceStep> trace,
        @Nullable UUID customerId,
        UUID checkoutId,
        Instant placedAt,
        String eventsUrl) {

    public OrderView {
        lines = List.copyOf(lines);
        giftCards = List.copyOf(giftCards);
        trace = List.copyOf(trace);
    }
}
