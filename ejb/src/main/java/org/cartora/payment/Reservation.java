package org.cartora.payment;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.math.BigDecimal;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Money held on a card, to be captured later; nothing where it is captured at once. */
@Embeddable
class Reservation {

    private BigDecimal reserved;

    /** Of that, never to be taken. */
    private BigDecimal released;

    /** What the provider is asked to take, from the decision until it is known how that ended. */
    @Column(name = "to_capture")
    private @Nullable BigDecimal toCapture;

    /** When it ends by itself. */
    @Column(name = "reserved_until")
    private @Nullable Instant until;

    /** Somebody was told that it will end soon. */
    private boolean warned;

    @SuppressWarnings("NullAway.Init")
    protected Reservation() {}

    static Reservation none() {
        var reservation = new Reservation();
        reservation.reserved = BigDecimal.ZERO;
        reservation.released = BigDecimal.ZERO;
        return reservation;
    }

    void hold(BigDecimal amount, Instant end) {
        reserved = amount;
        until = end;
    }

    /** Whoever was told of another end is to be told of this one too. */
    void endsAt(Instant end) {
        if (!end.equals(until)) {
            until = end;
            warned = false;
        }
    }

    void take() {
        toCapture = left();
    }

    void keep() {
        toCapture = null;
    }

    /** It was taken, or is over. */
    void end() {
        toCapture = null;
        until = null;
    }

    void release(BigDecimal part) {
        released = released.add(part);
    }

    void warn() {
        warned = true;
    }

    boolean wasHeld() {
        return reserved.signum() > 0;
    }

    boolean isBeingTaken() {
        return toCapture != null;
    }

    boolean isWarned() {
        return warned;
    }

    BigDecimal held() {
        return reserved;
    }

    /** What is not released of it. */
    BigDecimal left() {
        return reserved.subtract(released);
    }

    @Nullable
    Instant until() {
        return until;
    }
}
