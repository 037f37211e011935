package org.cartora.audit;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import org.cartora.shared.Cursor;
import org.cartora.shared.Invalid;
import org.cartora.shared.May;
import org.cartora.shared.Page;
import org.jspecify.annotations.Nullable;

/** The log for those who may look into it: newest first, by keyset. */
@Stateless
@RolesAllowed(May.SEE_AUDIT)
public class AuditTrail {

    @Inject
    AuditRows rows;

    /** What fits the question, the newest first. */
    public Page<AuditEntry> entries(AuditQuestion question, @Nullable String cursor, int limit) {
        if (question.id() != null && question.table() == null) {
            throw Invalid.field("table", "is needed to look for an id");
        }
        return Page.first(limit, rows.entries(question, before(cursor), limit + 1), last -> Cursor.of(last.id()));
    }

    /** The seals, the newest first: what somebody outside keeps to compare with later. */
    public Page<SealView> seals(@Nullable String cursor, int limit) {
        return Page.first(limit, rows.seals(before(cursor), limit + 1), last -> Cursor.of(last.number()));
    }

    private static long before(@Nullable String cursor) {
        try {
            return cursor == null
                    ? Long.MAX_VALUE
                    : Long.parseLong(Cursor.keys(cursor, 1).getFirst());
        } catch (NumberFormatException e) {
            throw Invalid.field("cursor", "is not a cursor of this list", e);
        }
    }
}
