package org.cartora.payment;

/** What of some payments was neither taken nor given up: nothing, something that is held on a card, or something held no more. */
public enum Outstanding {
    NOTHING,
    HELD,
    LOST
}
