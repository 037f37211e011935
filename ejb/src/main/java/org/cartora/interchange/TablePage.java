package org.cartora.interchange;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Some rows of a table, of so many things, and between which places they lie: after the one, up to the other. */
public record TablePage(@Nullable String after, String upTo, int things, List<List<String>> rows) {

    public TablePage {
        rows = List.copyOf(rows);
    }
}
