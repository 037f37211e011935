package org.cartora.inventory;

/** What becomes of units that a customer sent back. */
public enum TakeBack {
    RESTOCK,
    WRITE_OFF
}
