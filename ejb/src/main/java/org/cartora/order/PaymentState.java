package org.cartora.order;

import org.cartora.payment.IntentView;
import org.cartora.shared.Money;

/** What of an order is paid: nothing and nothing is certain, held on the card, taken, given back in part or as a whole. */
public enum PaymentState {
    PENDING,
    AUTHORIZED,
    PAID,
    PARTIALLY_REFUNDED,
    REFUNDED;

    /** What the payment of an order that is just placed says of it. */
    public static PaymentState of(IntentView payment) {
        return switch (payment.status()) {
            case SUCCEEDED -> PAID;
            case REQUIRES_CAPTURE -> AUTHORIZED;
            default -> PENDING;
        };
    }

    /** Nothing was taken yet. */
    boolean isUnpaid() {
        return this == PENDING || this == AUTHORIZED;
    }

    /** The one place that says so of a paid order: nothing was given back, some or all. */
    static PaymentState after(Money refunded, Money total) {
        if (refunded.isZero()) {
            return PAID;
        }
        return refunded.compareTo(total) < 0 ? PARTIALLY_REFUNDED : REFUNDED;
    }
}
