package org.cartora.interchange;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.cartora.shared.Detail;
import org.cartora.shared.FormulaGuard;

/** The first line of a file: which column of the table stands where, under which name. */
final class Header {

    private final List<String> names;
    private final Map<Column, Integer> places;
    private final List<String> unknown;

    private Header(List<String> names, Map<Column, Integer> places, List<String> unknown) {
        this.names = List.copyOf(names);
        this.places = Map.copyOf(places);
        this.unknown = List.copyOf(unknown);
    }

    /** Refuses a line that names a column twice, or not all that are needed. */
    static Header of(Table table, List<String> names) {
        var known = new HashMap<String, Column>();
        table.columns().forEach(column -> column.names().forEach(name -> known.put(name, column)));
        var places = new HashMap<Column, Integer>();
        var unknown = new ArrayList<String>();
        var wrong = new ArrayList<Detail>();
        for (var place = 0; place < names.size(); place++) {
            var name = names.get(place);
            var column = known.get(Column.comparable(FormulaGuard.off(name)));
            if (column == null) {
                unknown.add(name.isBlank() ? "column " + (place + 1) : name.strip());
            } else if (places.putIfAbsent(column, place) != null) {
                wrong.add(new Detail("file", "has the column " + column.title() + " more than once"));
            }
        }
        table.required().stream()
                .filter(column -> !places.containsKey(column))
                .map(column -> new Detail("file", "has no column " + column.title() + also(column)))
                .forEach(wrong::add);
        if (!wrong.isEmpty()) {
            throw ImportRefused.unreadable(wrong);
        }
        return new Header(names, places, unknown);
    }

    private static String also(Column column) {
        return column.aliases().isEmpty() ? "" : " (or " + String.join(", ", column.aliases()) + ")";
    }

    boolean has(Column column) {
        return places.containsKey(column);
    }

    Optional<Integer> place(Column column) {
        return Optional.ofNullable(places.get(column));
    }

    /** The column's name in this file. */
    String name(Column column) {
        return place(column).map(names::get).orElse(column.title());
    }

    int size() {
        return names.size();
    }

    /** Columns that are left aside. */
    List<Finding> warnings() {
        return unknown.stream()
                .map(name -> Finding.warning(1, name, null, LeftAside.why(name)))
                .toList();
    }
}
