package org.cartora.promotion;

/** What a promotion works on. Lanes come one after the other, and each begins with what the one before has left. */
public enum Lane {
    /** The price of a product, unit by unit, as if it were tagged so. */
    CATALOG,
    /** Chosen lines of a cart: buy two, get one. */
    ITEM,
    /** All goods of a cart together. */
    CART,
    /** The price of shipping. */
    SHIPPING
}
