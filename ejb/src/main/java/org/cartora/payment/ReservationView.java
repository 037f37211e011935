package org.cartora.payment;

import java.time.Instant;
import java.util.UUID;
import org.cartora.shared.Money;
import org.jspecify.annotations.Nullable;

/**
 * Money held on a customer's card, to be taken when the goods leave.
 *
 * @param toTake what is left of it after what was taken out of the order
 * @param until when it ends by itself; absent when it has ended or was taken
 */
public record ReservationView(
        UUID checkoutId,
        Money reserved,
        Money toTake,
        @Nullable Instant until) {}
