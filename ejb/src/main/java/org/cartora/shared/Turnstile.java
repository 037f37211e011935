package org.cartora.shared;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.LinkedHashSet;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.LongSupplier;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * How many transactions are at work in the database at once; the others wait in line, and who came first is next. More of them would
 * only wait for a processor, and hold meanwhile what others wait for. What takes long keeps nobody out for more than a second: then its
 * turn passes on, and it goes on beside the others. Nobody is refused: who has waited for ten seconds goes on without a turn.
 */
public final class Turnstile {

    /** Much longer than a purchase takes, however busy the machine. */
    static final Duration LONG = Duration.ofSeconds(1);

    /** What holds everybody up for so long is not a busy processor. */
    static final Duration PATIENCE = Duration.ofSeconds(10);

    private static final Logger LOG = Logger.getLogger(Turnstile.class.getName());

    private final int atOnce;
    private final LongSupplier nanoTime;
    private final ReentrantLock lock = new ReentrantLock();
    private final Set<Turn> taken = new LinkedHashSet<>();
    private final Queue<Turn> line = new ArrayDeque<>();
    private final ThreadLocal<AtomicInteger> held = ThreadLocal.withInitial(AtomicInteger::new);

    /** Refuses fewer than one at once. */
    public Turnstile(int atOnce, LongSupplier nanoTime) {
        if (atOnce < 1) {
            throw new IllegalArgumentException("at least one transaction at once, not " + atOnce);
        }
        this.atOnce = atOnce;
        this.nanoTime = nanoTime;
    }

    /** Waits for a turn. A transaction inside another has that one's, for it would wait for itself. */
    public Turn take() {
        var turn = new Turn(held.get());
        if (turn.mine.getAndIncrement() == 0) {
            lock.lock();
            try {
                line.add(turn);
                await(turn);
            } finally {
                lock.unlock();
            }
        }
        return turn;
    }

    /** How many wait in line. */
    public int waiting() {
        lock.lock();
        try {
            return line.size();
        } finally {
            lock.unlock();
        }
    }

    private void await(Turn turn) {
        var until = nanoTime.getAsLong() + PATIENCE.toNanos();
        letIn();
        while (line.contains(turn)) {
            var left = until - nanoTime.getAsLong();
            if (left <= 0) {
                LOG.log(
                        Level.WARNING,
                        "a transaction has waited for {0} and goes on without a turn at the database",
                        PATIENCE);
                line.remove(turn);
            } else if (!turn.isCalled(Math.min(left, roomIn()))) {
                // who is told to stop is not kept waiting, and may write down what became of it
                line.remove(turn);
            }
            letIn();
        }
    }

    /** Whoever is next, as long as there is room; what takes long by now leaves some. */
    private void letIn() {
        var now = nanoTime.getAsLong();
        taken.removeIf(turn -> now - turn.begun >= LONG.toNanos());
        while (taken.size() < atOnce && !line.isEmpty()) {
            var next = line.remove();
            next.begun = now;
            taken.add(next);
            next.called.signal();
        }
    }

    /** Nanoseconds until the oldest turn is a long one. */
    private long roomIn() {
        return taken.iterator().next().begun + LONG.toNanos() - nanoTime.getAsLong();
    }

    /** Of one connection, until that is closed, by whichever thread. */
    public final class Turn {

        private final AtomicInteger mine;
        private final Condition called = lock.newCondition();
        private long begun;
        private boolean ended;

        private Turn(AtomicInteger mine) {
            this.mine = mine;
        }

        /** Once, however often it is said. */
        public void end() {
            lock.lock();
            try {
                if (!ended) {
                    ended = true;
                    mine.decrementAndGet();
                    taken.remove(this);
                    letIn();
                }
            } finally {
                lock.unlock();
            }
        }

        /** Waits so long at most, or until somebody calls; answers false to who is interrupted, and stays so. */
        private boolean isCalled(long nanos) {
            try {
                called.await(nanos, TimeUnit.NANOSECONDS);
                return true;
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return false;
            }
        }
    }
}
