package org.cartora.interchange;

import java.util.List;

/** The rows that belong together, of one product or of one thing, and where in the file they stand. */
public final class SheetEntry {

    private final long from;
    private final List<SheetRow> rows;
    private final List<Finding> findings;

    SheetEntry(long from, List<SheetRow> rows, List<Finding> findings) {
        this.from = from;
        this.rows = List.copyOf(rows);
        this.findings = List.copyOf(findings);
    }

    /** How many rows of the file stand before it. */
    long from() {
        return from;
    }

    /** How many rows of the file are done with it. */
    long to() {
        return from + rows.size();
    }

    List<SheetRow> rows() {
        return rows;
    }

    SheetRow first() {
        return rows.getFirst();
    }

    /** What is wrong with it already, for example that it was there before. */
    List<Finding> findings() {
        return findings;
    }
}
