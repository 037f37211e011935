package org.cartora.order;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import java.util.UUID;
import org.cartora.payment.Cashier;
import org.cartora.shared.May;

/** Gives money back and asks the provider for it at once; a provider that is away is asked again later. */
@Stateless
@RolesAllowed(May.HANDLE_ORDERS)
@TransactionAttribute(TransactionAttributeType.NEVER)
public class GivingBack {

    @EJB
    Refunding refunding;

    @EJB
    OrderDesk desk;

    @EJB
    Cashier cashier;

    /** As {@link Refunding#refund}; answers the order afterwards. */
    @RolesAllowed(May.MOVE_MONEY)
    public OrderView refund(UUID id, String number, RefundOrder command) {
        refunding.refund(id, number, command).forEach(cashier::refund);
        return desk.order(number);
    }

    /** As {@link Refunding#cancel}; answers the order afterwards. */
    public OrderView cancel(UUID id, String number, CancelLines command) {
        refunding.cancel(id, number, command).forEach(cashier::refund);
        return desk.order(number);
    }
}
