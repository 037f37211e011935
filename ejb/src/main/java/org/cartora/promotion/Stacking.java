package org.cartora.promotion;

/** How a promotion gets along with others. */
public enum Stacking {
    /** Of those in its lane that want the same lines, the one that saves most applies. */
    BEST,
    /** Applies after the best of its lane, to what that has left; never to the full price a second time. */
    COMBINES,
    /** Applies alone, or not at all: when it saves more than all others together. */
    EXCLUSIVE
}
