package org.cartora.interchange;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** A column of a table: how it is written, which other names it has, and whether a formula could hide in its text. */
record Column(String title, boolean text, List<String> aliases) {

    static Column text(String title, String... aliases) {
        return new Column(title, true, List.of(aliases));
    }

    /** A number, an amount, a day: nothing that a spreadsheet would run. */
    static Column plain(String title, String... aliases) {
        return new Column(title, false, List.of(aliases));
    }

    /** All its names, as they are compared. */
    List<String> names() {
        var names = new ArrayList<String>();
        names.add(comparable(title));
        aliases.forEach(alias -> names.add(comparable(alias)));
        return names;
    }

    /** Case and spaces make no difference. */
    static String comparable(String name) {
        return name.strip().toLowerCase(Locale.ROOT).replaceAll("\\s+", " ");
    }
}
