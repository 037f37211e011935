package org.cartora.payment;

import org.jspecify.annotations.Nullable;

/** The outcome of one attempt to pay: succeeded, reserved, asks the shopper to authenticate, or declined with the reason. */
public record Charge(PaymentStatus status, @Nullable String declineCode) {

    public boolean succeeded() {
        return status == PaymentStatus.SUCCEEDED;
    }

    /** Held on the card, to be captured later. */
    public boolean reserved() {
        return status == PaymentStatus.REQUIRES_CAPTURE;
    }

    /** Paid, or certain to be. */
    public boolean secured() {
        return succeeded() || reserved();
    }
}
