package org.cartora.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(120)
class TurnstileTest {

    private final AtomicLong clock = new AtomicLong();
    private final Turnstile turnstile = new Turnstile(1, clock::get);
    private final ExecutorService others = Executors.newVirtualThreadPerTaskExecutor();

    @AfterEach
    void close() {
        others.shutdownNow();
    }

    @Test
    void whoComesWhenAllTurnsAreTakenWaitsUntilOneEnds() throws Exception {
        var first = turnstile.take();
        var second = waiting();
        assertThat(second).isNotDone();

        first.end();

        assertThat(second.get(30, TimeUnit.SECONDS)).isNotNull();
    }

    @Test
    void whoHasWaitedLongestIsNext() throws Exception {
        var order = Collections.synchronizedList(new ArrayList<String>());
        var first = turnstile.take();
        var second = waiting(() -> order.add("second"));
        var third = waiting(() -> order.add("third"));

        first.end();
        second.get(30, TimeUnit.SECONDS).end();
        third.get(30, TimeUnit.SECONDS);

        assertThat(order).isEqualTo(List.of("second", "third"));
    }

    @Test
    void aTransactionInsideAnotherDoesNotWaitForItself() throws Exception {
        var outer = turnstile.take();
        var inner = turnstile.take();
        inner.end();
        var other = waiting();

        outer.end();

        assertThat(other.get(30, TimeUnit.SECONDS)).isNotNull();
    }

    @Test
    void whatTakesLongKeepsNobodyOut() throws Exception {
        var report = turnstile.take();
        clock.addAndGet(Turnstile.LONG.toNanos() + 1);

        assertThat(other().get(30, TimeUnit.SECONDS)).isNotSameAs(report);
    }

    @Test
    void aTurnThatEndsTwiceLetsOneIn() throws Exception {
        var first = turnstile.take();
        first.end();
        first.end();
        var second = turnstile.take();

        var third = waiting();

        assertThat(third).isNotDone();
        second.end();
        assertThat(third.get(30, TimeUnit.SECONDS)).isNotNull();
    }

    @Test
    void aTurnThatPassedOnBeforeItsEndLetsNobodyInAtIt() throws Exception {
        var report = turnstile.take();
        clock.addAndGet(Turnstile.LONG.toNanos() + 1);
        var second = other().get(30, TimeUnit.SECONDS);
        report.end();

        var third = waiting();

        assertThat(third).isNotDone();
        second.end();
        assertThat(third.get(30, TimeUnit.SECONDS)).isNotNull();
    }

    @Test
    void whoWaitsInLineIsNextWhenATurnGetsLong() throws Exception {
        var report = turnstile.take();
        var second = waiting();
        clock.addAndGet(Turnstile.LONG.toNanos());
        assertThat(second.get(30, TimeUnit.SECONDS)).isNotNull();

        var third = waiting();
        report.end();

        assertThat(third).isNotDone();
    }

    @Test
    void whoHasWaitedForTenSecondsGoesOnWithoutATurn() throws Exception {
        var first = turnstile.take();
        var second = waiting();
        var third = waiting();
        // the first turn is long by then and passes on; the second has just begun
        clock.addAndGet(Turnstile.PATIENCE.toNanos());

        assertThat(second.get(30, TimeUnit.SECONDS)).isNotNull();
        assertThat(third.get(30, TimeUnit.SECONDS)).isNotNull();
        first.end();
    }

    @Test
    void whoIsInterruptedIsNotKeptWaitingAndStaysInterrupted() throws Exception {
        turnstile.take();

        var interrupted = others.submit(() -> {
            Thread.currentThread().interrupt();
            turnstile.take();
            return Thread.interrupted();
        });

        assertThat(interrupted.get(30, TimeUnit.SECONDS)).isTrue();
    }

    @Test
    void aTurnMayEndInAnotherThread() throws Exception {
        var first = turnstile.take();
        others.submit(first::end).get(30, TimeUnit.SECONDS);

        turnstile.take();
        var third = waiting();

        assertThat(third).isNotDone();
    }

    @Test
    void fewerThanOneAtOnceIsRefused() {
        assertThatThrownBy(() -> new Turnstile(0, clock::get)).isInstanceOf(IllegalArgumentException.class);
    }

    private Future<Turnstile.Turn> other() {
        return others.submit(turnstile::take);
    }

    /** Another who is in line by now. */
    private Future<Turnstile.Turn> waiting() {
        return waiting(() -> {});
    }

    private Future<Turnstile.Turn> waiting(Runnable then) {
        var before = turnstile.waiting();
        var other = others.submit(() -> {
            var turn = turnstile.take();
            then.run();
            return turn;
        });
        await().until(() -> turnstile.waiting() > before);
        return other;
    }
}
