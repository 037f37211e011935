package org.cartora.web.identity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.ClientErrorException;
import jakarta.ws.rs.core.Response;
import java.time.Duration;
import java.time.Instant;
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
    private static final Duration DONE = Duration.ofSeconds(2);

    /** When the last of each lock has succeeded; read and written by who holds it. */
    private final Instant[] succeeded =
            Stream.generate(() -> Instant.EPOCH).limit(locks.length).toArray(Instant[]::new);

    /**
     * One at a time for each account; the seventeenth to wait, and who waits for twenty seconds, is one of too many. Who has waited,
     * or is the first to be refused right after a success, is tried a second time: the provider may not have done with the one
     * before, though it has answered him. It is counted once.
     */
    <T> Optional<T> take(String email, Runnable count, Supplier<Optional<T>> attempt) {
        var place = Math.floorMod(email.hashCode(), locks.length);
        var lock = locks[place];
        boolean alone = lock.tryLock();
        if (!alone && !gotten(lock)) {
            throw new ClientErrorException(Response.Status.TOO_MANY_REQUESTS);
        }
        try {
            boolean first = alone && Instant.now().isAfter(succeeded[place].plus(DONE));
            count.run();
            var made = attempt.get();
            if (made.isEmpty() && !first) {
                made = attempt.get();
            }
            succeeded[place] = made.isPresent() ? Instant.now() : Instant.EPOCH;
            return made;
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
