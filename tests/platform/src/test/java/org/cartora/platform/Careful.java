package org.cartora.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.function.Supplier;
import org.awaitility.Awaitility;

/**
 * A careful client: each of its POSTs has a key, and is sent again with the same key when no answer came, when the server
 * failed, or when its first is still being worked on. Any other refusal is the end.
 */
final class Careful {

    private static final Duration PATIENCE = Duration.ofMinutes(5);
    private static final Duration PAUSE = Duration.ofMillis(500);

    private final AtomicInteger repeats = new AtomicInteger();
    private volatile String step = "before";

    /** Takes the next step: asks until there is an answer. */
    Answer insist(String next, Shop shop, Function<Shop, Answer> request) {
        step = next;
        shop.with("Idempotency-Key", UUID.randomUUID().toString());
        return Awaitility.await(step)
                .atMost(PATIENCE)
                .pollInSameThread()
                .pollDelay(Duration.ZERO)
                .pollInterval(PAUSE)
                .until(() -> answered(() -> request.apply(shop)), Optional::isPresent)
                .orElseThrow();
    }

    /** It has nothing more to ask. */
    void rest() {
        step = "afterwards";
    }

    private Optional<Answer> answered(Supplier<Answer> request) {
        try {
            var answer = request.get();
            if (isOfTheShop(answer) && answer.status() < 500 && !answer.code().equals("REQUEST_IN_PROGRESS")) {
                assertThat(answer.status()).as("%s", answer).isIn(200, 201);
                return Optional.of(answer);
            }
        } catch (AssertionError e) {
            if (!(e.getCause() instanceof IOException)) {
                throw e;
            }
        }
        repeats.incrementAndGet();
        return Optional.empty();
    }

    /** A server that starts answers 404 with a page of its own until the application is loaded. */
    private static boolean isOfTheShop(Answer answer) {
        return answer.json().isObject();
    }

    String step() {
        return step;
    }

    int repeats() {
        return repeats.get();
    }
}
