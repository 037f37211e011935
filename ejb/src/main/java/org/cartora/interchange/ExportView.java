package org.cartora.interchange;

import java.time.Instant;
import java.util.UUID;
import org.cartora.job.JobStatus;
import org.jspecify.annotations.Nullable;

/** An export: its id is that of its job run. Once it is ready its file can be had, for some days. */
public record ExportView(
        UUID id,
        String kind,
        JobStatus status,
        boolean ready,
        long rows,
        long bytes,
        @Nullable String error,
        String requestedBy,
        Instant requestedAt,
        @Nullable Instant startedAt,
        @Nullable Instant endedAt) {}
