package org.cartora.web.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayDeque;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class TurnsTest {

    private final Turns turns = new Turns();
    private final ArrayDeque<Optional<String>> provider = new ArrayDeque<>();
    private final AtomicInteger counted = new AtomicInteger();

    @Test
    void whoIsRefusedRightAfterASuccessIsTriedOnceMore() {
        provider.addAll(List.of(Optional.of("first"), Optional.empty(), Optional.of("second")));

        signIn();

        assertThat(signIn()).contains("second");
    }

    @Test
    void aWrongPasswordIsTriedOnce() {
        provider.addAll(List.of(Optional.empty(), Optional.of("never asked for")));

        assertThat(signIn()).isEmpty();
        assertThat(provider).hasSize(1);
    }

    @Test
    void aWrongPasswordRightAfterASuccessIsRefusedAtLast() {
        provider.addAll(List.of(Optional.of("first"), Optional.empty(), Optional.empty()));

        signIn();

        assertThat(signIn()).isEmpty();
        assertThat(provider).isEmpty();
    }

    @Test
    void guessesRightAfterASuccessAreTriedTwiceOnlyOnceAndCountedOnceEach() {
        provider.addAll(List.of(
                Optional.of("first"), Optional.empty(), Optional.empty(), Optional.empty(), Optional.of("never")));

        signIn();
        signIn();
        signIn();

        assertThat(provider).containsExactly(Optional.of("never"));
        assertThat(counted).hasValue(3);
    }

    private Optional<String> signIn() {
        return turns.take("nora@cartora.example", counted::incrementAndGet, provider::remove);
    }
}
