package org.cartora.payment;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class ReservationTest {

    private static final Instant SOON = Instant.parse("2026-11-28T12:00:00Z");

    @Test
    void whoWasWarnedOfAnotherEndIsWarnedOfTheRightOneOnce() {
        var reservation = Reservation.none();
        reservation.hold(BigDecimal.TEN, SOON.plusSeconds(60));
        reservation.warn();

        reservation.endsAt(SOON);

        assertThat(reservation.until()).isEqualTo(SOON);
        assertThat(reservation.isWarned()).isFalse();
        reservation.warn();
        reservation.endsAt(SOON);
        assertThat(reservation.isWarned()).isTrue();
    }
}
