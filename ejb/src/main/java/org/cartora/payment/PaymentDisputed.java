package org.cartora.payment;

import java.util.UUID;
import org.cartora.shared.Money;

/** A payment is disputed, or its dispute is decided; fired in the transaction that records it, for those who keep the order. */
public record PaymentDisputed(UUID checkoutId, Money amount, DisputeState state) {}
