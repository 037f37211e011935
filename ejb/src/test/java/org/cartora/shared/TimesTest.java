package org.cartora.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TimesTest {

    @Test
    void aTimeMayBeToldInAnyZone() {
        assertThat(Times.moment("from", "2026-01-31T13:00:00+01:00")).isEqualTo(Instant.parse("2026-01-31T12:00:00Z"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "yesterday",
                "2026-01-31",
                "-1000000000-01-01T00:00:00Z",
                "+1000000000-12-31T00:00:00Z",
                "+10000-01-01T00:00:00Z",
                "0000-01-01T00:00:00Z"
            })
    void whatTheDatabaseCannotKeepIsNoTime(String text) {
        assertThatThrownBy(() -> Times.moment("from", text))
                .isInstanceOf(Refusal.class)
                .extracting(refusal -> ((Refusal) refusal).details().getFirst().field())
                .isEqualTo("from");
    }
}
