package org.cartora.pricing;

/** What became of a price that shall be so. */
public enum Settled {
    CREATED,
    CHANGED,
    UNCHANGED
}
