package org.cartora.platform;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ThreadLocalRandom;

/**
 * The tests come as a crowd of shoppers behind a proxy: the platform believes the tests' machine as one (see tests/settings.env), so
 * they are limited by the addresses that they name, as everybody is.
 */
final class Crowd {

    static final String HEADER = "X-Forwarded-For";

    private Crowd() {}

    /** Health and metrics are told in full to who asks on the machine itself, and not through a proxy. */
    static boolean comes(String path) {
        return !path.contains("/health") && !path.contains("/metrics");
    }

    /** The address of somebody who was not here before, most likely. */
    static String someone() {
        return "10."
                + ThreadLocalRandom.current()
                        .ints(3, 1, 255)
                        .mapToObj(Integer::toString)
                        .reduce((left, right) -> left + "." + right)
                        .orElseThrow();
    }

    /** What many ask at the same moment is answered. */
    static <T> List<T> atOnce(int many, Callable<T> question) {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            return threads.invokeAll(Collections.nCopies(many, question)).stream()
                    .map(Future::resultNow)
                    .toList();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError("interrupted", e);
        }
    }

    /** An address of this machine that the platform does not take for a proxy. */
    static InetAddress stranger() {
        var random = ThreadLocalRandom.current();
        try {
            return InetAddress.getByAddress(
                    new byte[] {127, (byte) random.nextInt(1, 120), (byte) random.nextInt(1, 120), 2});
        } catch (UnknownHostException e) {
            throw new AssertionError(e);
        }
    }
}
