package org.cartora.checkout;

import org.cartora.payment.RepaymentView;
import org.jspecify.annotations.Nullable;

/**
 * Money that did not reach a customer.
 *
 * @param order what it was paid for, or was to become a part of; none where no order came of it
 * @param email who checked out; none where it was to become a part of an order
 * @param payment the provider's name for the payment
 */
public record FailedRefund(
        @Nullable String order,
        @Nullable String email,
        @Nullable String payment,
        RepaymentView repayment) {}
