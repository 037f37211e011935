package org.cartora.architecture.planted.payment;

import jakarta.ejb.Schedule;
import jakarta.inject.Inject;
import org.cartora.architecture.planted.order.OpenOrder;
import org.cartora.architecture.planted.order.Ordering;

/** Planted sins: payment may not know the order, and an EJB is not for CDI to inject. */
@SuppressWarnings("NullAway.Init")
public class Charging {
    public OpenOrder order = new OpenOrder();

    @Inject
    Ordering ordering;

    /** A planted sin: a timer that does not say who it is. */
    @Schedule(hour = "*")
    void tick() {}
}
