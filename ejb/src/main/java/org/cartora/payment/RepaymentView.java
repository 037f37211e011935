package org.cartora.payment;

import java.time.Instant;
import java.util.UUID;
import org.cartora.shared.Money;
import org.jspecify.annotations.Nullable;

/**
 * Money that the provider was asked to give back.
 *
 * @param failure why it did not arrive
 * @param repeatedBy the repayment that tries again, if somebody decided so
 */
public record RepaymentView(
        UUID id,
        UUID checkoutId,
        RefundState state,
        Money amount,
        String cause,
        @Nullable String failure,
        @Nullable UUID repeatedBy,
        Instant decidedAt) {

    /** The customer is still owed it, and nobody has tried again. */
    public boolean repeatable() {
        return state == RefundState.FAILED && repeatedBy == null;
    }
}
