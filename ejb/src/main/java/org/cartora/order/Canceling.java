package org.cartora.order;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import org.cartora.payment.Cashier;

/** Cancels orders and gives the money back; a provider that is away is asked again later. */
@Stateless
@PermitAll
@TransactionAttribute(TransactionAttributeType.NEVER)
public class Canceling {

    @EJB
    Ordering ordering;

    @EJB
    Cashier cashier;

    /** Cancels one's own order; refuses as {@link Ordering#cancel}. Answers the order after the refund, if that went at once. */
    public OrderView cancel(String number, Viewer viewer) {
        ordering.cancel(number, viewer).forEach(cashier::refund);
        return ordering.order(number, viewer);
    }
}
