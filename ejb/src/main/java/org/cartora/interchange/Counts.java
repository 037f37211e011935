package org.cartora.interchange;

import java.util.ArrayList;
import java.util.List;
import org.cartora.pricing.Settled;

/** Counts what becomes of the entries of one block. */
final class Counts {

    private final List<Finding> findings = new ArrayList<>();
    private int created;
    private int changed;
    private int unchanged;
    private int failed;

    void created() {
        created++;
    }

    void changed() {
        changed++;
    }

    void unchanged() {
        unchanged++;
    }

    void failed() {
        failed++;
    }

    void settled(Settled how) {
        switch (how) {
            case CREATED -> created();
            case CHANGED -> changed();
            case UNCHANGED -> unchanged();
        }
    }

    void found(List<Finding> some) {
        findings.addAll(some);
    }

    Taken of(List<SheetEntry> entries) {
        return new Taken(
                entries.getFirst().from(), entries.getLast().to(), created, changed, unchanged, failed, findings);
    }
}
