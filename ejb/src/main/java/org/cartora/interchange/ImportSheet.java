package org.cartora.interchange;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A file that is being brought in, entry by entry, from where an earlier attempt got to. */
public final class ImportSheet implements AutoCloseable {

    private final Sheet sheet;
    private final Kind kind;
    private final Table table;
    private final Repeats repeats = new Repeats();
    private @Nullable SheetRow ahead;
    private long read;

    private ImportSheet(Sheet sheet, Kind kind) {
        this.sheet = sheet;
        this.kind = kind;
        this.table = Table.of(kind);
        this.ahead = sheet.next().orElse(null);
    }

    public static ImportSheet open(ImportTask task) {
        var sheet = new ImportSheet(Sheet.open(task.file(), Table.of(task.kind()), Limits.USUAL), task.kind());
        while (sheet.read < task.place() && sheet.next().isPresent()) {
            // what was taken already is read again, so that what repeats it is known
        }
        return sheet;
    }

    /** What comes next; nothing at the end. */
    public Optional<SheetEntry> next() {
        var first = ahead;
        if (first == null) {
            return Optional.empty();
        }
        var rows = new ArrayList<SheetRow>();
        rows.add(first);
        ahead = sheet.next().orElse(null);
        while (ahead != null && rows.size() < Limits.ROWS_OF_ONE && belongs(first, ahead)) {
            rows.add(ahead);
            ahead = sheet.next().orElse(null);
        }
        var entry = new SheetEntry(read, rows, findings(rows));
        read = entry.to();
        return Optional.of(entry);
    }

    private boolean belongs(SheetRow first, SheetRow other) {
        return switch (kind) {
            case PRODUCTS -> isSame(Table.HANDLE, first, other);
            case ORDERS ->
                isSame(OrderTable.NAME, first, other)
                        && first.text(OrderTable.SHOP).equals(shop(first, other));
            default -> false;
        };
    }

    private static boolean isSame(Column column, SheetRow first, SheetRow other) {
        return !first.isBlank(column) && first.text(column).equals(other.text(column));
    }

    /** Rows that follow may leave it out. */
    private static String shop(SheetRow first, SheetRow other) {
        return (other.isBlank(OrderTable.SHOP) && other.isBlank(OrderTable.CREATED_AT) ? first : other)
                .text(OrderTable.SHOP);
    }

    private List<Finding> findings(List<SheetRow> rows) {
        var findings = new ArrayList<Finding>();
        rows.forEach(row -> findings.addAll(row.faults()));
        if (kind == Kind.PRODUCTS) {
            repeats.product(rows.getFirst()).ifPresent(findings::add);
        }
        things(rows).forEach(row -> repeats.thing(row, table).ifPresent(findings::add));
        return findings;
    }

    /** An order is one thing with all its rows. */
    private List<SheetRow> things(List<SheetRow> rows) {
        return kind == Kind.ORDERS ? List.of(rows.getFirst()) : rows;
    }

    @Override
    public void close() {
        sheet.close();
    }
}
