package org.cartora.order;

/** What brings something into the sales of a day; reports read one after the other. */
public enum TurnoverKind {
    /** An order as it was placed. */
    ORDER,
    /** What was added to an order later. */
    ADDITION,
    /** Money that was decided to be given back. */
    REFUND
}
