package org.cartora.payment;

import java.util.UUID;
import org.cartora.shared.Money;

/** The provider has given money back; fired in the transaction that records it, for those who keep the order. */
public record RefundSettled(UUID checkoutId, Money amount) {}
