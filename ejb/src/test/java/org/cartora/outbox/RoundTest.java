package org.cartora.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class RoundTest {

    private static final UUID ONE = new UUID(0, 1);
    private static final UUID TWO = new UUID(0, 2);

    private final List<Long> tried = new ArrayList<>();

    @Test
    void eventsGoInTheOrderOfTheirSequence() {
        var letters = List.of(letter(1, ONE), letter(2, TWO), letter(3, ONE));

        var round = Round.of(letters, failing(Set.of()));

        assertThat(tried).containsExactly(1L, 2L, 3L);
        assertThat(round.sent()).hasSize(3);
        assertThat(round.failures()).isEmpty();
    }

    @Test
    void anEventThatFailsHoldsBackLaterNewsOfTheSameThingOnly() {
        var letters = List.of(letter(1, ONE), letter(2, ONE), letter(3, TWO));

        var round = Round.of(letters, failing(Set.of(1L)));

        assertThat(tried).containsExactly(1L, 3L);
        assertThat(round.sent()).containsExactly(letters.get(2).id());
        assertThat(round.failures()).hasSize(1);
    }

    @Test
    void afterThreeFailuresTheRoundIsGivenUp() {
        var letters = IntStream.rangeClosed(1, 9)
                .mapToObj(i -> letter(i, new UUID(9, i)))
                .toList();

        var round = Round.of(letters, failing(Set.of(1L, 2L, 3L, 4L)));

        assertThat(tried).containsExactly(1L, 2L, 3L);
        assertThat(round.sent()).isEmpty();
    }

    private Consumer<Letter> failing(Set<Long> sequences) {
        return letter -> {
            tried.add(letter.sequence());
            if (sequences.contains(letter.sequence())) {
                throw new IllegalStateException("refused by the broker");
            }
        };
    }

    private static Letter letter(long sequence, UUID aggregate) {
        return new Letter(new UUID(7, sequence), sequence, "OrderPlaced", aggregate, "{}");
    }
}
