package org.cartora.audit;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What is looked for in the log; what is absent does not matter. The times are from (with it) and to (without it). */
public record AuditQuestion(
        @Nullable String table,
        @Nullable String id,
        @Nullable String actor,
        @Nullable String requestId,
        @Nullable Instant from,
        @Nullable Instant to) {

    /** Everything that happened to one row. */
    public static AuditQuestion row(String table, String id) {
        return new AuditQuestion(table, id, null, null, null, null);
    }
}
