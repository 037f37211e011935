package org.cartora.order;

/** What of an order has left the warehouse. */
public enum FulfillmentState {
    UNFULFILLED,
    PARTIALLY_FULFILLED,
    FULFILLED,
    RETURNED;

    /**
     * The one place that says so, of all units of an order:
     *
     * <pre>
     * shipped   not yet shipped, not canceled   returned
     *    0               any                       –         UNFULFILLED
     *   some             some                     any        PARTIALLY_FULFILLED
     *   some              0                    fewer than shipped  FULFILLED
     *   some              0                    all shipped   RETURNED
     * </pre>
     */
    static FulfillmentState of(int shipped, int open, int returned) {
        if (shipped == 0) {
            return UNFULFILLED;
        }
        if (open > 0) {
            return PARTIALLY_FULFILLED;
        }
        return returned < shipped ? FULFILLED : RETURNED;
    }
}
