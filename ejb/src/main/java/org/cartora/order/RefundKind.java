package org.cartora.order;

/** Why money of an order goes back. */
public enum RefundKind {
    LINES,
    AMOUNT,
    CANCELATION,
    RETURN
}
