package org.cartora.returns;

/** Why something comes back. */
public enum ReturnReason {
    CHANGED_MIND,
    DOES_NOT_FIT,
    NOT_AS_DESCRIBED,
    DAMAGED,
    WRONG_ITEM,
    OTHER
}
