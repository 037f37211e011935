package org.cartora.architecture.planted.order;

import org.cartora.architecture.planted.payment.Charging;

/** A planted sin: a name that says nothing, and half of a circle. */
public class OrderHelper {
    Charging charging = new Charging();
}
