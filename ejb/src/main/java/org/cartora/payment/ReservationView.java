package org.cartora.payment;

import java.time.Instant;
import java.util.Comparator;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.cartora.shared.Money;
import org.jspecify.annotations.Nullable;

/**
 * Money held on a customer's card, to be taken when the goods leave; of all payments of an order where there are several.
 *
 * @param checkoutId the first of what it pays
 * @param toTake what is left of it after what was taken out of the order
 * @param until when it ends by itself; absent when it has ended or was taken
 */
public record ReservationView(
        UUID checkoutId,
        Money reserved,
        Money toTake,
        @Nullable Instant until) {

    /** Both together, until the first of them ends. */
    ReservationView and(ReservationView other) {
        var first = Stream.of(until, other.until)
                .filter(Objects::nonNull)
                .min(Comparator.naturalOrder())
                .orElse(null);
        return new ReservationView(checkoutId, reserved.plus(other.reserved), toTake.plus(other.toTake), first);
    }
}
