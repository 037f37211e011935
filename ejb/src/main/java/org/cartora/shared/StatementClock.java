package org.cartora.shared;

import org.hibernate.SessionEventListener;

/**
 * Counts and times the SQL statements of the thread that runs a request, for those who develop the shop: a list that asks
 * once per row is seen by its number. Hibernate makes one per session, by name.
 */
public class StatementClock implements SessionEventListener {

    private static final long serialVersionUID = 1L;
    private static final ThreadLocal<Reading> NOW = ThreadLocal.withInitial(() -> Reading.ZERO);

    /** Statements so far and the nanoseconds that they took in the database and on the way. */
    public record Reading(int statements, long nanos) {

        static final Reading ZERO = new Reading(0, 0);
    }

    private transient long started;

    /** Begins to count at zero on this thread. */
    public static void reset() {
        NOW.remove();
    }

    public static Reading read() {
        return NOW.get();
    }

    @Override
    public void jdbcExecuteStatementStart() {
        started = System.nanoTime();
    }

    @Override
    public void jdbcExecuteStatementEnd() {
        count();
    }

    @Override
    public void jdbcExecuteBatchStart() {
        started = System.nanoTime();
    }

    @Override
    public void jdbcExecuteBatchEnd() {
        count();
    }

    private void count() {
        var before = NOW.get();
        NOW.set(new Reading(before.statements + 1, before.nanos + System.nanoTime() - started));
    }
}
