package org.cartora.inventory;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** What a checkout held, in the order of locks: units at their location, and units beyond the stock. */
record Held(List<LocatedLine> located, List<StockLine> beyond) {

    Held {
        located = List.copyOf(located);
        beyond = List.copyOf(beyond);
    }

    /** One line a SKU. */
    List<StockLine> together() {
        var all = new ArrayList<StockLine>();
        Stream.concat(located.stream().map(LocatedLine::line), beyond.stream()).forEach(all::add);
        return Portions.together(all);
    }
}
