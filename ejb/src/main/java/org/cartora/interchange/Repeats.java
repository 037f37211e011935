package org.cartora.interchange;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** What was in the file already: only the keys of its rows are remembered, with their lines. */
final class Repeats {

    private final Map<String, Long> products = new HashMap<>();
    private final Map<String, Long> things = new HashMap<>();

    /** A product whose rows do not follow one another. */
    Optional<Finding> product(SheetRow row) {
        var before = products.putIfAbsent(row.text(Table.HANDLE), row.line());
        return before == null
                ? Optional.empty()
                : Optional.of(row.error(
                        Table.HANDLE,
                        "is the product of line " + before + " again; its rows have to follow one another, at most "
                                + Limits.ROWS_OF_ONE + " of them"));
    }

    /** A thing that a line before has said already; which columns tell one from another is the table's matter. */
    Optional<Finding> thing(SheetRow row, Table table) {
        var key = new StringBuilder();
        for (var column : table.key()) {
            key.append(row.text(column)).append('\u001f');
        }
        if (row.isBlank(table.key().getFirst())) {
            return Optional.empty();
        }
        var named = table.keyIgnoresCase() ? key.toString().toLowerCase(Locale.ROOT) : key.toString();
        var before = things.putIfAbsent(named, row.line());
        return before == null
                ? Optional.empty()
                : Optional.of(row.error(table.key().getFirst(), "is in this file already, on line " + before));
    }
}
