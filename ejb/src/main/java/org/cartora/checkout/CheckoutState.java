package org.cartora.checkout;

/** OPEN → PAID → PLACED, or OPEN → EXPIRED. */
public enum CheckoutState {
    OPEN,
    PAID,
    PLACED,
    EXPIRED
}
