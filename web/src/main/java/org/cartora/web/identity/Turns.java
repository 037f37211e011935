package org.cartora.web.identity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.ClientErrorException;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * Sign-ins of one account at the same moment take turns. The provider refuses the second of two, as it must: it counts
 * guesses after they were made, so that guesses side by side would be free.
 */
@ApplicationScoped
class Turns {

    private final ReentrantLock[] locks =
            Stream.generate(ReentrantLock::new).limit(1_024).toArray(ReentrantLock[]::new);

    private static final int MOST_WAITING = 16;

    /**
     * One at a time for each account; the seventeenth to wait, and who waits for twenty seconds, is one of too many. Who has waited
     * is tried a second time if he is refused: the provider may not have done with the one before, though it has answered him.
     */
    <T> Optional<T> take(String email, Supplier<Optional<T>> attempt) {
        var lock = locks[Math.floorMod(email.hashCode(), locks.length)];
        boolean alone = lock.tryLock();
        if (!alone && !gotten(lock)) {
            throw new ClientErrorException(Response.Status.TOO_MANY_REQUESTS);
        }
        try {
            var made = attempt.get();
            return made.isPresent() || alone ? made : attempt.get();
        } finally {
            lock.unlock();
        }
    }

    private static boolean gotten(ReentrantLock lock) {
        try {
            return lock.getQueueLength() < MOST_WAITING && lock.tryLock(20, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
