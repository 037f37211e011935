package org.cartora.payment;

/** Where a payment intent stands. */
public enum PaymentStatus {
    REQUIRES_PAYMENT,
    REQUIRES_ACTION,
    /** Reserved on the card, to be taken by a capture. */
    REQUIRES_CAPTURE,
    SUCCEEDED,
    CANCELED
}
