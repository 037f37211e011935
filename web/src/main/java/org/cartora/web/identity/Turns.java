package org.cartora.web.identity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.ClientErrorException;
import jakarta.ws.rs.core.Response;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * Sign-ins of one account at the same moment take turns. The provider refuses the second of two, as it must: it counts
 * guesses after they were made, so that guesses side by side would be free.
 */
@ApplicationScoped
class Turns {

    private final Lock[] locks =
            Stream.generate(ReentrantLock::new).limit(1_024).toArray(Lock[]::new);

    /** One at a time for each account; who waits for longer than five seconds is one of too many. */
    <T> T take(String email, Supplier<T> attempt) {
        var lock = locks[Math.floorMod(email.hashCode(), locks.length)];
        if (!gotten(lock)) {
            throw new ClientErrorException(Response.Status.TOO_MANY_REQUESTS);
        }
        try {
            return attempt.get();
        } finally {
            lock.unlock();
        }
    }

    private static boolean gotten(Lock lock) {
        try {
            return lock.tryLock(5, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
