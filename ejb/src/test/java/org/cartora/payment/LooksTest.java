package org.cartora.payment;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class LooksTest {

    private static final Instant NOW = Instant.parse("2026-11-22T12:00:00Z");

    private final Looks looks = Looks.after(NOW.minus(Duration.ofMinutes(2)));

    @Test
    void whatNobodyCouldTellIsAskedAgainLaterEachTime() {
        assertThat(looks.areDue(NOW)).isTrue();

        assertThat(looks.missed(NOW)).isEqualTo(1);
        assertThat(looks.areDue(NOW.plusSeconds(29))).isFalse();
        assertThat(looks.areDue(NOW.plusSeconds(30))).isTrue();

        assertThat(looks.missed(NOW)).isEqualTo(2);
        assertThat(looks.areDue(NOW.plusSeconds(59))).isFalse();
        assertThat(looks.areDue(NOW.plusSeconds(60))).isTrue();
    }

    @Test
    void howeverLongTheProviderWasAwayItIsAskedWithinAQuarterOfAnHour() {
        for (var i = 0; i < 100; i++) {
            looks.missed(NOW);
        }

        assertThat(looks.areDue(NOW.plus(Duration.ofMinutes(9)))).isFalse();
        assertThat(looks.areDue(NOW.plus(Duration.ofMinutes(10)))).isTrue();
    }

    @Test
    void aLookThatWasNotDueBringsTheNextOneNoNearer() {
        looks.held(NOW);

        looks.missed(NOW);

        assertThat(looks.areDue(NOW.plus(Duration.ofHours(5)))).isFalse();
    }

    @Test
    void whoHasToldBeginsAnew() {
        looks.missed(NOW);
        looks.missed(NOW);

        looks.heard(NOW);

        assertThat(looks.areDue(NOW.plus(Duration.ofMinutes(2)))).isTrue();
        assertThat(looks.missed(NOW)).isEqualTo(1);
    }
}
