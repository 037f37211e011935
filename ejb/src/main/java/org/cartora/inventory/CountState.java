package org.cartora.inventory;

/** Where stocktaking stands. */
public enum CountState {
    OPEN,
    POSTED,
    CANCELED
}
