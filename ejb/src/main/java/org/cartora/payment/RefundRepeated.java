package org.cartora.payment;

import java.util.UUID;
import org.cartora.shared.Money;

/** A refund that failed is tried again; fired in the transaction that decides it. */
public record RefundRepeated(UUID checkoutId, Money amount) {}
