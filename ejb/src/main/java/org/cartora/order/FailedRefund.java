package org.cartora.order;

import org.cartora.payment.RepaymentView;
import org.jspecify.annotations.Nullable;

/**
 * Money that did not reach a customer, and of which order it is; none where it was paid for something that never became part
 * of one.
 */
public record FailedRefund(@Nullable String order, RepaymentView repayment) {}
