package org.cartora.outbox;

import java.time.Duration;
import java.time.Instant;
import org.cartora.shared.GrowingWait;

/** How soon the relay tries again while the broker is away: after 1, 2, 4, 8 and then every 15 seconds. */
final class Pace {

    private static final GrowingWait WAIT = new GrowingWait(Duration.ofSeconds(1), Duration.ofSeconds(15));

    private int failures;
    private Instant notBefore = Instant.MIN;

    synchronized boolean due(Instant now) {
        return !now.isBefore(notBefore);
    }

    /** The wait until the next try. */
    synchronized Duration failed(Instant now) {
        var wait = WAIT.after(failures++);
        notBefore = now.plus(wait);
        return wait;
    }

    synchronized void succeeded() {
        failures = 0;
        notBefore = Instant.MIN;
    }
}
