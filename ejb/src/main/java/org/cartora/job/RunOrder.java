package org.cartora.job;

import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A run that a node has taken. The execution is the batch runtime's number of an earlier attempt, to be gone on with; absent
 * for the first.
 */
public record RunOrder(
        UUID runId,
        String job,
        Map<String, String> parameters,
        @Nullable Long execution,
        int attempt) {

    public RunOrder {
        parameters = Map.copyOf(parameters);
    }
}
