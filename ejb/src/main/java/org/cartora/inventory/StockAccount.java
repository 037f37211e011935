package org.cartora.inventory;

/**
 * Where units are, by the books: every movement takes them out of one account and puts them into another. {@code SHELF} and
 * {@code ALLOCATED} are kept for each location and are on hand there, the others once for the shop.
 */
public enum StockAccount {
    /** At a location, and no order's. */
    SHELF,
    /** At a location, set aside for an order. */
    ALLOCATED,
    SUPPLIERS,
    CUSTOMERS,
    /** Sent by a transfer and not arrived. */
    IN_TRANSIT,
    /** Came back from a customer and cannot be sold again. */
    WRITTEN_OFF,
    /** A count said otherwise. */
    COUNT_DIFFERENCES,
    /** The staff, an import or another system said otherwise. */
    CORRECTIONS
}
