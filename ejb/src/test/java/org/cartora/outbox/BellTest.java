package org.cartora.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class BellTest {

    private final Bell bell = new Bell();

    @Test
    void onlyTheFirstOfManyWhoRingGoes() {
        assertThat(bell.ring()).isTrue();
        assertThat(bell.ring()).isFalse();
    }

    @Test
    void aRingDuringARoundStartsOneMore() {
        bell.ring();
        var heard = bell.heard();

        bell.ring();

        assertThat(bell.quietSince(heard)).isFalse();
        assertThat(bell.quietSince(bell.heard())).isTrue();
    }

    @Test
    void afterAQuietRoundTheNextWhoRingsGoes() {
        bell.ring();
        bell.quietSince(bell.heard());

        assertThat(bell.ring()).isTrue();
    }

    @Test
    void afterABadRoundTheNextWhoRingsGoes() {
        bell.ring();
        bell.ring();

        bell.silence();

        assertThat(bell.ring()).isTrue();
    }
}
