package org.cartora.job;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One run of a job; the result names what it made, for example {@code report_id}. */
public record JobRunView(
        UUID id,
        String job,
        Map<String, String> parameters,
        JobStatus status,
        Progress progress,
        String requestedBy,
        Instant requestedAt,
        @Nullable Instant startedAt,
        @Nullable Instant endedAt,
        Map<String, String> result,
        @Nullable String error,
        int attempts) {

    public JobRunView {
        parameters = Map.copyOf(parameters);
        result = Map.copyOf(result);
    }
}
