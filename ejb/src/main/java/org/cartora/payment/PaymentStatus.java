package org.cartora.payment;

/** Where a payment intent stands. */
public enum PaymentStatus {
    REQUIRES_PAYMENT,
    REQUIRES_ACTION,
    SUCCEEDED,
    CANCELED
}
