package org.cartora.inventory;

import java.util.Comparator;
import java.util.UUID;

/** A place where stock lies. What lies where nothing is shipped from, or where it is not active, is not for sale. */
public record StockLocationView(
        UUID id, String code, String name, LocationAddress address, int priority, boolean active, boolean ships) {

    /** In the same country first, then by priority. */
    static Comparator<StockLocationView> nearestTo(String country) {
        return Comparator.comparing((StockLocationView location) ->
                        !location.address().country().equals(country))
                .thenComparingInt(StockLocationView::priority)
                .thenComparing(StockLocationView::code);
    }

    boolean sells() {
        return active && ships;
    }

    /** The description that would change nothing. */
    public DescribeLocation described() {
        return new DescribeLocation(code, name, address, priority, active, ships);
    }
}
