package org.cartora.order;

/** Where money that is given back goes: to what paid, or to what the customer may spend in the shop. */
public enum RefundDestination {
    PAYMENT,
    STORE_CREDIT
}
