package org.cartora.payment;

/** Where a payment intent stands. */
public enum PaymentStatus {
    /** Recorded here; the provider may not know of it yet. */
    OPENING,
    REQUIRES_PAYMENT,
    REQUIRES_ACTION,
    /** Reserved on the card, to be taken by a capture. */
    REQUIRES_CAPTURE,
    SUCCEEDED,
    CANCELED;

    /** Whether nothing can happen to it any more, refunds apart. */
    public boolean isFinal() {
        return this == SUCCEEDED || this == CANCELED;
    }
}
