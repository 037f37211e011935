package org.cartora.payment;

import org.jspecify.annotations.Nullable;

/** The outcome of one attempt to pay: succeeded, asks the shopper to authenticate, or declined with the reason. */
public record Charge(PaymentStatus status, @Nullable String declineCode) {

    public boolean succeeded() {
        return status == PaymentStatus.SUCCEEDED;
    }
}
