package org.cartora.pricing;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What one unit cost, costs or will cost within a time, by one list; without an end it stays. Counts: it does now. */
public record PastPrice(Price price, Instant from, @Nullable Instant until, boolean counts) {

    boolean countsAt(Instant at) {
        return !at.isBefore(from) && (until == null || at.isBefore(until));
    }
}
