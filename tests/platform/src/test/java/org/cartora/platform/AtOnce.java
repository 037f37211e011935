package org.cartora.platform;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;

/** Several requests at the same moment. */
final class AtOnce {

    private AtOnce() {}

    static <T> List<T> of(List<Callable<T>> requests) {
        return of(requests.size(), requests);
    }

    /** So many at the same moment, until all are answered. */
    static <T> List<T> of(int most, List<Callable<T>> requests) {
        try (var threads = Executors.newFixedThreadPool(most)) {
            var answers = threads.invokeAll(requests);
            return answers.stream()
                    .map(answer -> {
                        try {
                            return answer.get();
                        } catch (ExecutionException e) {
                            throw new AssertionError("a request failed: " + e.getCause(), e.getCause());
                        } catch (InterruptedException e) {
                            Thread.currentThread().interrupt();
                            throw new AssertionError("interrupted", e);
                        }
                    })
                    .toList();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError("interrupted", e);
        }
    }
}
