package org.cartora.interchange;

import java.time.Instant;
import java.util.UUID;
import org.cartora.job.JobStatus;
import org.jspecify.annotations.Nullable;

/**
 * An import: its id is that of its job run. Things are products, prices and so on, rows are those of the file; of a dry run
 * the figures are what would happen.
 */
public record ImportView(
        UUID id,
        String kind,
        boolean dryRun,
        String fileName,
        UUID fileId,
        JobStatus status,
        long rows,
        long rowsDone,
        long created,
        long changed,
        long unchanged,
        long failed,
        long errors,
        long warnings,
        @Nullable String error,
        String requestedBy,
        Instant requestedAt,
        @Nullable Instant startedAt,
        @Nullable Instant endedAt) {}
