package org.cartora.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class PaceTest {

    private static final Instant NOW = Instant.parse("2026-01-01T00:00:00Z");

    private final Pace pace = new Pace();

    @Test
    void aRelayThatNeverFailedIsAlwaysDue() {
        assertThat(pace.due(NOW)).isTrue();
    }

    @Test
    void eachFailureDoublesTheWaitUpToFifteenSeconds() {
        var waits = Stream.generate(() -> pace.failed(NOW).toSeconds()).limit(7);

        assertThat(waits).containsExactly(1L, 2L, 4L, 8L, 15L, 15L, 15L);
    }

    @Test
    void afterAFailureItIsDueOnlyWhenTheWaitIsOver() {
        var wait = pace.failed(NOW);

        assertThat(pace.due(NOW.plus(wait).minusMillis(1))).isFalse();
        assertThat(pace.due(NOW.plus(wait))).isTrue();
    }

    @Test
    void aSuccessEndsTheWaitAndStartsTheCountAnew() {
        pace.failed(NOW);
        pace.failed(NOW);

        pace.succeeded();

        assertThat(pace.due(NOW)).isTrue();
        assertThat(pace.failed(NOW)).isEqualTo(Duration.ofSeconds(1));
    }
}
