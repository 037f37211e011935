package org.cartora.order;

import java.time.Instant;
import java.util.List;
import org.cartora.shared.Money;
import org.jspecify.annotations.Nullable;

/**
 * An order of an earlier shop as that shop left it. It is told from ours by its source, is closed, and is nobody's business
 * here: nothing of it can be paid, sent, given back or invoiced, and no books of ours hold it. The tax is contained in the
 * prices, or comes on top of them.
 */
public record PastOrder(
        String source,
        String number,
        OrderStatus status,
        PaymentState paymentStatus,
        FulfillmentState fulfillmentStatus,
        List<PastLine> lines,
        Money subtotal,
        Money discountTotal,
        Money shippingTotal,
        Money taxTotal,
        boolean taxIncluded,
        Money grandTotal,
        Money refundedTotal,
        @Nullable String discountCode,
        @Nullable String shippingName,
        Instant placedAt,
        @Nullable Instant paidAt,
        @Nullable Instant fulfilledAt,
        @Nullable Instant canceledAt) {

    public PastOrder {
        lines = List.copyOf(lines);
    }

    /** Canceled, given back, or paid and delivered: whatever else is still somebody's work. */
    public boolean isClosed() {
        return status == OrderStatus.CANCELED
                || paymentStatus == PaymentState.REFUNDED
                || ((paymentStatus == PaymentState.PAID || paymentStatus == PaymentState.PARTIALLY_REFUNDED)
                        && (fulfillmentStatus == FulfillmentState.FULFILLED
                                || fulfillmentStatus == FulfillmentState.RETURNED));
    }

    /** Whether its parts come to its total, to the cent. */
    public boolean addsUp() {
        var goods = subtotal.minus(discountTotal).plus(shippingTotal);
        return grandTotal.equals(taxIncluded ? goods : goods.plus(taxTotal))
                && subtotal.equals(
                        lines.stream().map(PastLine::worth).reduce(Money.zero(subtotal.currency()), Money::plus));
    }

    int units() {
        return lines.stream().mapToInt(PastLine::quantity).sum();
    }
}
