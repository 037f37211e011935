package org.cartora.limit;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;

/** Places for things that take long and hold a thread meanwhile: so many for all, and so many for one address. */
final class Slots {

    private final int most;
    private final int mostOfOne;
    private final AtomicInteger taken = new AtomicInteger();
    private final Map<String, Integer> byAddress = new ConcurrentHashMap<>();

    Slots(int most, int mostOfOne) {
        this.most = most;
        this.mostOfOne = mostOfOne;
    }

    /** Takes a place, to be given back by running the answer; refuses where there is none. */
    Runnable take(String address) {
        if (taken.incrementAndGet() > most) {
            taken.decrementAndGet();
            throw new RateLimited(1);
        }
        if (byAddress.merge(address, 1, Integer::sum) > mostOfOne) {
            give(address);
            throw new RateLimited(1);
        }
        var once = new AtomicBoolean();
        return () -> {
            if (once.compareAndSet(false, true)) {
                give(address);
            }
        };
    }

    private void give(String address) {
        byAddress.computeIfPresent(address, (who, count) -> count == 1 ? null : count - 1);
        taken.decrementAndGet();
    }

    int taken() {
        return taken.get();
    }
}
