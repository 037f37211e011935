package org.cartora.inventory;

import java.util.List;

/** What a checkout held and its order gets: units at their location, in the order of locks, and units beyond the stock. */
public record Claim(List<LocatedLine> inStock, List<Backordered> backorders) {

    public Claim {
        inStock = List.copyOf(inStock);
        backorders = List.copyOf(backorders);
    }
}
