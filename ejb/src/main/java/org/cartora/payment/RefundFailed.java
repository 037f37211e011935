package org.cartora.payment;

import java.util.UUID;
import org.cartora.shared.Money;

/**
 * Money did not get back to the customer, or was booked as back and has returned to the provider; fired in the transaction
 * that records it, for those who keep the order.
 */
public record RefundFailed(UUID checkoutId, Money amount, boolean wasSettled, String reason) {}
