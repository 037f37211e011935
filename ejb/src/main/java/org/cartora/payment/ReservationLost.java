package org.cartora.payment;

import java.util.UUID;
import org.cartora.shared.Money;

/** A reservation has ended before its money was taken; fired in the transaction that records it. */
public record ReservationLost(UUID checkoutId, Money amount) {}
