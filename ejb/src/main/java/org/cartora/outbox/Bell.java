package org.cartora.outbox;

import java.util.concurrent.atomic.AtomicInteger;

/** Many ring, one goes: a ring during a round is remembered and starts one more round when it ends. */
final class Bell {

    private final AtomicInteger rings = new AtomicInteger();

    /** Whether whoever rang has to go. */
    boolean ring() {
        return rings.getAndIncrement() == 0;
    }

    int heard() {
        return rings.get();
    }

    /** Whether nobody rang since: the round is over. */
    boolean quietSince(int heard) {
        return rings.compareAndSet(heard, 0);
    }

    /** The round ended badly: whoever rings next has to go. */
    void silence() {
        rings.set(0);
    }
}
