package org.cartora.outbox;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;

/**
 * Sends one by one what would not go together. An event that fails holds back the later ones of its aggregate, so that no
 * news overtakes older news of the same thing, but not those of others; after three failures the broker is taken to be away.
 */
final class Round {

    private static final int ENOUGH = 3;

    private final List<UUID> sent = new ArrayList<>();
    private final List<RuntimeException> failures = new ArrayList<>();

    static Round of(List<Letter> letters, Consumer<Letter> send) {
        var round = new Round();
        Set<UUID> held = new HashSet<>();
        for (var letter : letters) {
            if (round.failures.size() < ENOUGH && !held.contains(letter.aggregateId()) && !round.went(letter, send)) {
                held.add(letter.aggregateId());
            }
        }
        return round;
    }

    List<UUID> sent() {
        return List.copyOf(sent);
    }

    List<RuntimeException> failures() {
        return List.copyOf(failures);
    }

    private boolean went(Letter letter, Consumer<Letter> send) {
        try {
            send.accept(letter);
            return sent.add(letter.id());
        } catch (RuntimeException e) {
            failures.add(e);
            return false;
        }
    }
}
