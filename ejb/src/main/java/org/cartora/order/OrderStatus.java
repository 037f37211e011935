package org.cartora.order;

/** Whether an order stands; payment and fulfilment are axes of their own. */
public enum OrderStatus {
    PLACED,
    CANCELED
}
