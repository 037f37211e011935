package org.cartora.payment;

import java.util.UUID;
import org.cartora.shared.Money;

/** Reserved money was taken; fired in the transaction that records it. What is captured at once fires nothing. */
public record PaymentCaptured(UUID checkoutId, Money amount) {}
