package org.cartora.sandbox;

import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** One lock for each payment, or nearly so: a fixed number of locks is shared by all names. */
final class Locks {

    private static final int COUNT = 256;

    private final ReentrantLock[] locks =
            Stream.generate(ReentrantLock::new).limit(COUNT).toArray(ReentrantLock[]::new);

    <T> T holding(String name, Supplier<T> work) {
        var lock = locks[Math.floorMod(name.hashCode(), COUNT)];
        lock.lock();
        try {
            return work.get();
        } finally {
            lock.unlock();
        }
    }
}
