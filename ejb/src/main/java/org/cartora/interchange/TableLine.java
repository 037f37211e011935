package org.cartora.interchange;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.cartora.shared.FormulaGuard;
import org.jspecify.annotations.Nullable;

/** One row as it is written: text is guarded against being taken for a formula. */
final class TableLine {

    private final Map<Column, String> cells = new HashMap<>();

    TableLine put(Column column, @Nullable Object value) {
        if (value != null) {
            cells.put(column, column.text() ? FormulaGuard.on(value.toString()) : value.toString());
        }
        return this;
    }

    List<String> of(Table table) {
        return table.columns().stream()
                .map(column -> cells.getOrDefault(column, ""))
                .toList();
    }
}
