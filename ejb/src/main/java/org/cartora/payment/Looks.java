package org.cartora.payment;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.Duration;
import java.time.Instant;

/**
 * When the provider is asked how a payment stands if nothing was heard until then. What could not be found out is asked again
 * after a while that grows, so that payments take turns.
 */
@Embeddable
class Looks {

    private static final Duration PATIENCE = Duration.ofMinutes(2);

    /** A reservation is left alone for days; whatever becomes of it the provider tells. */
    private static final Duration CALM = Duration.ofHours(6);

    /** After a capture that nobody heard the end of. */
    private static final Duration CAPTURE_PATIENCE = Duration.ofSeconds(30);

    private static final Duration SHORTEST_WAIT = Duration.ofSeconds(30);

    /** Whatever was away, every payment is settled within a quarter of an hour after it is back. */
    private static final Duration LONGEST_WAIT = Duration.ofMinutes(10);

    @Column(name = "next_look_at")
    private Instant next;

    /** How often in a row nobody could tell. */
    @Column(name = "missed_looks")
    private int missed;

    @SuppressWarnings("NullAway.Init")
    protected Looks() {}

    static Looks after(Instant opened) {
        var looks = new Looks();
        looks.next = opened.plus(PATIENCE);
        return looks;
    }

    /** The provider has told how it stands. */
    void heard(Instant now) {
        next = now.plus(PATIENCE);
        missed = 0;
    }

    /** It is held on the card, which lasts. */
    void held(Instant now) {
        next = now.plus(CALM);
        missed = 0;
    }

    /** The provider is asked to take it. */
    void taking(Instant now) {
        next = now.plus(CAPTURE_PATIENCE);
    }

    void atOnce(Instant now) {
        next = now;
    }

    /** Nobody could tell; answers how often in a row. */
    int missed(Instant now) {
        missed++;
        var wait = SHORTEST_WAIT.multipliedBy(1L << Math.min(missed - 1, 10));
        var then = now.plus(wait.compareTo(LONGEST_WAIT) > 0 ? LONGEST_WAIT : wait);
        if (then.isAfter(next)) {
            next = then;
        }
        return missed;
    }

    boolean areDue(Instant now) {
        return !next.isAfter(now);
    }
}
