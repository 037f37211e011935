package org.cartora.serverlog;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SeldomTest {

    private static final Instant NOON = Instant.parse("2026-11-22T12:00:00Z");

    private final Seldom seldom = new Seldom();

    private boolean let(String logger, Duration after) {
        var entry = new LogRecord(Level.INFO, "Exception trying to parse JWT token.");
        entry.setLoggerName(logger);
        entry.setInstant(NOON.plus(after));
        return seldom.isLoggable(entry);
    }

    @Test
    void aFloodOfWrongTokensLeavesALineAMinute() {
        var lines = IntStream.range(0, 150_000)
                .filter(i ->
                        let("fish.payara.microprofile.jwtauth.eesecurity.SignedJWTIdentityStore", Duration.ofMillis(i)))
                .count();

        assertThat(lines).isEqualTo(3);
    }

    @Test
    void nobodyElseIsKeptFromWriting() {
        assertThat(let("org.cartora.order", Duration.ZERO)).isTrue();
        assertThat(let("org.cartora.order", Duration.ZERO)).isTrue();
    }
}
