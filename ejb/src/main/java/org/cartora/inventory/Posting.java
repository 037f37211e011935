package org.cartora.inventory;

import static org.cartora.inventory.StockAccount.ALLOCATED;
import static org.cartora.inventory.StockAccount.CUSTOMERS;
import static org.cartora.inventory.StockAccount.SHELF;
import static org.cartora.inventory.StockAccount.WRITTEN_OFF;

/** What happens to units, the account that they leave and the one that they arrive at. */
record Posting(MovementKind kind, StockAccount from, StockAccount to) {

    static final Posting ALLOCATION = new Posting(MovementKind.ALLOCATED, SHELF, ALLOCATED);
    static final Posting RELEASE = new Posting(MovementKind.RELEASED, ALLOCATED, SHELF);
    static final Posting SHIPMENT = new Posting(MovementKind.SHIPPED, ALLOCATED, CUSTOMERS);
    static final Posting WRITE_OFF = new Posting(MovementKind.RETURNED, CUSTOMERS, WRITTEN_OFF);

    /** Between a shelf and another account: units come onto the shelf, or (negative) leave it. */
    static Posting ofShelf(StockAccount other, int units) {
        var kind = kind(other);
        return units > 0 ? new Posting(kind, other, SHELF) : new Posting(kind, SHELF, other);
    }

    private static MovementKind kind(StockAccount other) {
        return switch (other) {
            case SUPPLIERS -> MovementKind.RECEIVED;
            case CUSTOMERS -> MovementKind.RETURNED;
            case IN_TRANSIT -> MovementKind.TRANSFERRED;
            case COUNT_DIFFERENCES, CORRECTIONS -> MovementKind.ADJUSTED;
            case SHELF, ALLOCATED, WRITTEN_OFF ->
                throw new IllegalArgumentException("units do not come onto a shelf from " + other);
        };
    }
}
