package org.cartora.serverlog;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class JsonFormatterTest {

    @AfterEach
    void forget() {
        LogContext.end();
    }

    @Test
    void aLineHasAllFieldsAndKnowsItsRequest() {
        LogContext.begin("req_abcdef12");
        LogContext.user("u-1");
        LogContext.fact("order_id", "o-1");

        var line = new JsonFormatter().format(entry(Level.INFO, "paid \"twice\"\n"));

        assertThat(line)
                .isEqualTo("{\"timestamp\":\"2026-01-02T03:04:05.678Z\",\"level\":\"INFO\",\"service\":\"cartora\","
                        + "\"request_id\":\"req_abcdef12\",\"user_id\":\"u-1\",\"message\":\"paid \\\"twice\\\"\\n\","
                        + "\"context\":{\"order_id\":\"o-1\",\"amount\":null,\"error_code\":null},"
                        + "\"stack_trace\":null}\n");
    }

    @Test
    void outsideARequestTheFieldsAreNull() {
        assertThat(new JsonFormatter().format(entry(Level.INFO, "started")))
                .contains("\"request_id\":null,\"user_id\":null");
    }

    @Test
    void aStackTraceStaysOnItsLine() {
        var entry = entry(Level.SEVERE, "failed");
        entry.setThrown(new IllegalStateException("why"));

        var line = new JsonFormatter().format(entry);

        assertThat(line).contains("\"stack_trace\":\"java.lang.IllegalStateException: why\\n\\tat ");
        assertThat(line.indexOf('\n')).isEqualTo(line.length() - 1);
    }

    @Test
    void whatAnAddressCanProvokeIsOneShortLine() {
        var entry = entry(Level.WARNING, "fail");
        entry.setThrown(new IllegalArgumentException("invalid URLPatternSpec"));

        assertThat(new JsonFormatter().format(entry)).contains("\"message\":", "\"stack_trace\":null");
    }

    @Test
    void theServersLevelsBecomeOurs() {
        assertThat(JsonFormatter.level(Level.FINE)).isEqualTo("DEBUG");
        assertThat(JsonFormatter.level(Level.CONFIG)).isEqualTo("DEBUG");
        assertThat(JsonFormatter.level(Level.INFO)).isEqualTo("INFO");
        assertThat(JsonFormatter.level(Level.WARNING)).isEqualTo("WARNING");
        assertThat(JsonFormatter.level(Level.SEVERE)).isEqualTo("ERROR");
        assertThat(JsonFormatter.level(Critical.LEVEL)).isEqualTo("CRITICAL");
    }

    private static LogRecord entry(Level level, String message) {
        var entry = new LogRecord(level, message);
        entry.setLoggerName("cartora.order");
        entry.setInstant(Instant.parse("2026-01-02T03:04:05.678912Z"));
        return entry;
    }
}
