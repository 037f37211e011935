package org.cartora.order;

/** What of an order has left the warehouse. */
public enum FulfillmentState {
    UNFULFILLED,
    PARTIALLY_FULFILLED,
    FULFILLED,
    RETURNED
}
