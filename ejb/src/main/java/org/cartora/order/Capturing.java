package org.cartora.order;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import org.cartora.payment.Cashier;
import org.cartora.shared.May;

/** Takes the money that is held on a customer's card; a provider that is away is asked again soon. */
@Stateless
@RolesAllowed(May.HANDLE_ORDERS)
@TransactionAttribute(TransactionAttributeType.NEVER)
public class Capturing {

    @EJB
    Captures captures;

    @EJB
    OrderDesk desk;

    @EJB
    Cashier cashier;

    /**
     * Takes all that is still to be paid of an order, less what was taken out of it; harmless when it is paid. Refuses where
     * nothing is held any more (PAYMENT_REQUIRED), and says so when the provider is away.
     */
    @RolesAllowed(May.MOVE_MONEY)
    public OrderView capture(String number) {
        take(number);
        return desk.order(number);
    }

    /** Goods are about to leave: as {@link #capture}, by whoever sends them. */
    public void take(String number) {
        // one after the other: what is refused of one payment is not to be followed by the next
        var next = captures.decide(number);
        while (next.isPresent()) {
            if (!captures.record(next.get(), cashier.capture(next.get())).succeeded()) {
                throw OrderRefused.unpaid();
            }
            next = captures.decide(number);
        }
    }
}
