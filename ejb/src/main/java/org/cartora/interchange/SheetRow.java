package org.cartora.interchange;

import java.util.List;
import java.util.stream.Collectors;
import org.cartora.shared.FormulaGuard;

/** One row of a file, read by its columns; the line is where it begins. */
record SheetRow(long line, Header header, List<String> cells) {

    SheetRow {
        cells = List.copyOf(cells);
    }

    boolean has(Column column) {
        return header.has(column);
    }

    /** What stands there to the letter, without the guard against formulas; nothing if the file has no such column. */
    String raw(Column column) {
        return header.place(column)
                .filter(place -> place < cells.size())
                .map(cells::get)
                .map(cell -> column.text() ? FormulaGuard.off(cell) : cell)
                .orElse("");
    }

    /** The same without white space around it. */
    String text(Column column) {
        return raw(column).strip();
    }

    boolean isBlank(Column column) {
        return raw(column).isBlank();
    }

    Finding error(Column column, String message) {
        return Finding.error(line, header.name(column), text(column), message);
    }

    Finding warning(Column column, String message) {
        return Finding.warning(line, header.name(column), text(column), message);
    }

    /** What is wrong with the row before anybody looks at its columns. */
    List<Finding> faults() {
        return java.util.stream.Stream.concat(tooMany().stream(), unstorable().stream())
                .toList();
    }

    private List<Finding> tooMany() {
        if (cells.size() <= header.size()
                || cells.subList(header.size(), cells.size()).stream().allMatch(String::isBlank)) {
            return List.of();
        }
        var rest = cells.subList(header.size(), cells.size()).stream().collect(Collectors.joining(", "));
        return List.of(Finding.error(
                line, null, rest, "has " + cells.size() + " cells, the header names " + header.size() + " columns"));
    }

    private List<Finding> unstorable() {
        return cells.stream().anyMatch(cell -> cell.indexOf('\0') >= 0)
                ? List.of(Finding.error(line, null, null, "has a character (NUL) that no text has"))
                : List.of();
    }
}
