package org.cartora.shared;

import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.time.Duration;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.LongSupplier;

/**
 * How many transactions are at work in the database at once; the others wait in line. More of them would only wait for a processor, and
 * hold meanwhile what others wait for. What takes long does not keep others out: its turn passes on while it goes on.
 */
public final class Turnstile {

    /** Much longer than a purchase takes, however busy the machine. */
    public static final Duration LONG = Duration.ofSeconds(1);

    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final Semaphore free;
    private final LongSupplier nanoTime;
    private final Queue<Turn> taken = new ConcurrentLinkedQueue<>();
    private final ThreadLocal<AtomicInteger> held = ThreadLocal.withInitial(AtomicInteger::new);

    /** Refuses fewer than one at once. */
    public Turnstile(int atOnce, LongSupplier nanoTime) {
        if (atOnce < 1) {
            throw new IllegalArgumentException("at least one transaction at once, not " + atOnce);
        }
        this.free = new Semaphore(atOnce, true);
        this.nanoTime = nanoTime;
    }

    /**
     * Waits for a turn. A transaction inside another has that one's, for it would wait for itself. Refuses after ten seconds, as a pool
     * that is empty does.
     */
    public Turn take() throws SQLException {
        var mine = held.get();
        var turn = new Turn(mine);
        if (mine.get() == 0) {
            await();
            turn.begin();
        }
        mine.incrementAndGet();
        return turn;
    }

    /** How many wait in line. */
    public int waiting() {
        return free.getQueueLength();
    }

    private void await() throws SQLException {
        var begun = nanoTime.getAsLong();
        try {
            do {
                passOn();
                if (nanoTime.getAsLong() - begun > PATIENCE.toNanos()) {
                    throw new SQLTransientConnectionException(
                            "no turn at the database within " + PATIENCE.toSeconds() + " seconds");
                }
            } while (!free.tryAcquire(LONG.toMillis(), TimeUnit.MILLISECONDS));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new SQLTransientConnectionException("interrupted while waiting for a turn at the database", e);
        }
    }

    private void passOn() {
        var now = nanoTime.getAsLong();
        for (var oldest = taken.peek(); oldest != null && oldest.isLong(now); oldest = taken.peek()) {
            oldest.passOn();
        }
    }

    /** Of one connection, until that is closed, by whichever thread. */
    public final class Turn {

        private final AtomicInteger mine;
        private long begun;
        private boolean counts;
        private boolean ended;

        private Turn(AtomicInteger mine) {
            this.mine = mine;
        }

        /** Once, however often it is said. */
        public synchronized void end() {
            if (!ended) {
                ended = true;
                mine.decrementAndGet();
                passOn();
            }
        }

        private synchronized void begin() {
            begun = nanoTime.getAsLong();
            counts = true;
            taken.add(this);
        }

        private synchronized boolean isLong(long now) {
            return now - begun > LONG.toNanos();
        }

        private synchronized void passOn() {
            if (counts) {
                counts = false;
                taken.remove(this);
                free.release();
            }
        }
    }
}
