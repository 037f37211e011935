package org.cartora.inventory;

import java.util.Comparator;
import java.util.UUID;

/** So many units of one variant at one location. */
record LocatedLine(UUID variantId, String sku, UUID locationId, int quantity) {

    /** In which rows are locked, by everybody. PostgreSQL sorts ids as it would their text, Java does not. */
    static final Comparator<LocatedLine> LOCK_ORDER =
            Comparator.comparing(LocatedLine::sku).thenComparing(line -> line.locationId.toString());

    LocatedLine with(int other) {
        return new LocatedLine(variantId, sku, locationId, other);
    }

    /** The same wherever it is. */
    StockLine line() {
        return new StockLine(variantId, sku, quantity);
    }
}
