package org.cartora.audit;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One change of one row, or something that happened at the identity provider (table {@code identity}, row: the person). The
 * actor is a person's id, {@code guest} or {@code system:…}; absent where somebody wrote past the application, and then the
 * database role tells who was connected. Sealed: a later change of this entry would be found.
 */
public record AuditEntry(
        long id,
        Instant at,
        String table,
        String rowId,
        String action,
        @Nullable String actor,
        @Nullable String requestId,
        String databaseRole,
        boolean sealed,
        List<AuditChange> changes) {

    public AuditEntry {
        changes = List.copyOf(changes);
    }
}
