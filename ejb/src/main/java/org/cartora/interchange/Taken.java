package org.cartora.interchange;

import java.util.List;

/**
 * What became of some entries: how many things were made, changed, found as they shall be, or refused, and what was found.
 * From and to are the rows of the file that are done before and after.
 */
public record Taken(long from, long to, int created, int changed, int unchanged, int failed, List<Finding> findings) {

    public Taken {
        findings = List.copyOf(findings);
    }

    /** Of entries that an earlier attempt has done. */
    static Taken nothing() {
        return new Taken(0, 0, 0, 0, 0, 0, List.of());
    }

    /** Of the one entry that the shop has refused. */
    public static Taken refused(EntryRefused refusal) {
        var entry = refusal.entry();
        return new Taken(entry.from(), entry.to(), 0, 0, 0, 1, refusal.findings());
    }

    boolean isNothing() {
        return from == to;
    }
}
