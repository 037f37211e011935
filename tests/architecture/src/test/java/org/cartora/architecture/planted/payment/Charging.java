package org.cartora.architecture.planted.payment;

import org.cartora.architecture.planted.order.OpenOrder;

/** A planted sin: payment may not know the order. */
public class Charging {
    public OpenOrder order = new OpenOrder();
}
