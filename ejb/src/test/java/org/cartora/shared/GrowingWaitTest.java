package org.cartora.shared;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class GrowingWaitTest {

    private final GrowingWait wait = new GrowingWait(Duration.ofSeconds(5), Duration.ofMinutes(5));

    @Test
    void itDoublesWithEveryFailure() {
        assertThat(wait.after(0)).isEqualTo(Duration.ofSeconds(5));
        assertThat(wait.after(1)).isEqualTo(Duration.ofSeconds(10));
        assertThat(wait.after(5)).isEqualTo(Duration.ofSeconds(160));
    }

    @Test
    void itNeverGrowsBeyondTheLongestHoweverOftenItFails() {
        assertThat(wait.after(6)).isEqualTo(Duration.ofMinutes(5));
        assertThat(wait.after(Integer.MAX_VALUE)).isEqualTo(Duration.ofMinutes(5));
    }
}
