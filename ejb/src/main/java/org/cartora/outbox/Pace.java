package org.cartora.outbox;

import java.time.Duration;
import java.time.Instant;

/** How soon the relay tries again while the broker is away: after 1, 2, 4, 8 and then every 15 seconds. */
final class Pace {

    private static final Duration LONGEST = Duration.ofSeconds(15);

    private int failures;
    private Instant notBefore = Instant.MIN;

    synchronized boolean due(Instant now) {
        return !now.isBefore(notBefore);
    }

    /** The wait until the next try. */
    synchronized Duration failed(Instant now) {
        var wait = Duration.ofSeconds(1L << Math.min(failures++, 4));
        var capped = wait.compareTo(LONGEST) > 0 ? LONGEST : wait;
        notBefore = now.plus(capped);
        return capped;
    }

    synchronized void succeeded() {
        failures = 0;
        notBefore = Instant.MIN;
    }
}
