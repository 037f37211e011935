package org.cartora.order;

/** What of an order is paid. */
public enum PaymentState {
    PENDING,
    AUTHORIZED,
    PAID,
    PARTIALLY_REFUNDED,
    REFUNDED
}
