package org.cartora.shared;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;

class KeptTest {

    private final Kept<String> kept = new Kept<>(Duration.ofHours(1));

    @Test
    void whatWasReadIsNotReadAgain() {
        kept.get(() -> "first");

        assertThat(kept.get(() -> "second")).isEqualTo("first");
    }

    @Test
    void whatWasForgottenIsReadAgain() {
        kept.get(() -> "first");

        kept.forget();

        assertThat(kept.get(() -> "second")).isEqualTo("second");
    }

    @Test
    void aReadingThatBeganBeforeAChangeIsNotKeptAfterIt() throws InterruptedException {
        var reading = new CountDownLatch(1);
        var changed = new CountDownLatch(1);
        var reader = Thread.ofPlatform()
                .start(() -> kept.get(() -> {
                    reading.countDown();
                    await(changed);
                    return "before the change";
                }));
        reading.await();
        var changer = Thread.ofPlatform().start(kept::forget);
        while (changer.getState() == Thread.State.RUNNABLE || changer.getState() == Thread.State.NEW) {
            Thread.onSpinWait();
        }

        changed.countDown();
        reader.join();
        changer.join();

        assertThat(kept.get(() -> "after the change")).isEqualTo("after the change");
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
