package org.cartora.order;

import org.cartora.shared.Money;

/** What of an order is paid. */
public enum PaymentState {
    PENDING,
    AUTHORIZED,
    PAID,
    PARTIALLY_REFUNDED,
    REFUNDED;

    /** The one place that says so of a paid order: nothing was given back, some or all. */
    static PaymentState after(Money refunded, Money total) {
        if (refunded.isZero()) {
            return PAID;
        }
        return refunded.compareTo(total) < 0 ? PARTIALLY_REFUNDED : REFUNDED;
    }
}
