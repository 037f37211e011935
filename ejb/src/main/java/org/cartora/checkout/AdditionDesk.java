package org.cartora.checkout;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ejb.EJBException;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import java.util.UUID;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.cartora.order.OrderView;
import org.cartora.order.Ordering;
import org.cartora.order.Viewer;
import org.cartora.payment.Cashier;
import org.cartora.shared.Inside;
import org.cartora.shared.May;
import org.cartora.shared.Refusal;

/**
 * Additions to orders, step by step: what happens in the shop is a transaction of {@link Adding}, what happens at the payment
 * provider lies between two of them.
 */
@Stateless
@PermitAll
@TransactionAttribute(TransactionAttributeType.NEVER)
public class AdditionDesk {

    private static final Logger LOG = Logger.getLogger(AdditionDesk.class.getName());

    @EJB
    Adding adding;

    @EJB
    CheckingOut checkingOut;

    @EJB
    Till till;

    @EJB
    Cashier cashier;

    @EJB
    Ordering ordering;

    /** Offers more for an order and asks the customer by e-mail to pay it; refuses as {@link Adding#open}. */
    @RolesAllowed(May.HANDLE_ORDERS)
    public AdditionView add(UUID id, String number, AddToOrder command) {
        var addition = adding.open(id, number, command);
        if (addition.state() != CheckoutState.OPEN) {
            return addition;
        }
        try {
            open(addition);
        } catch (Refusal | EJBException unopened) {
            checkingOut.giveUp(addition.id());
            throw unopened;
        }
        return addition;
    }

    /**
     * Opens the payment of an addition and asks its customer to pay it, once however often it is called; a provider that is
     * away is asked again later.
     */
    @Inside
    public void ask(UUID id) {
        adding.unasked(id).ifPresent(addition -> {
            try {
                open(addition);
            } catch (Refusal | EJBException unopened) {
                LOG.log(Level.WARNING, "addition " + id + " waits for the provider, trying again", unopened);
            }
        });
    }

    private void open(AdditionView addition) {
        if (!addition.payment().status().isFinal()) {
            adding.opened(addition.id(), cashier.begin(addition.payment()));
        }
    }

    /** Takes an addition back that is not paid; harmless when it is over. Refuses one that is paid (CONFLICT). */
    @RolesAllowed(May.HANDLE_ORDERS)
    public void takeBack(String number, UUID id) {
        var addition = adding.unpaid(number, id);
        if (addition.state() == CheckoutState.OPEN) {
            till.giveUp(id);
            adding.unpaid(number, id);
        }
    }

    /**
     * The order of an addition that its buyer has paid, and with it, except in an exchange, which waits for its goods. Where we have not heard of the payment, the provider is asked. Refuses
     * one that is not paid (PAYMENT_REQUIRED) or is over (CHECKOUT_EXPIRED).
     */
    public OrderView confirm(String number, Viewer viewer, UUID id) {
        var addition = adding.find(number, viewer, id);
        if (addition.state() == CheckoutState.OPEN && addition.payment().reference() != null) {
            till.look(id);
        }
        checkingOut.settle(id);
        var settled = adding.find(number, viewer, id);
        if (settled.state() == CheckoutState.EXPIRED) {
            throw CheckoutRefused.expired();
        }
        if (settled.state() != CheckoutState.PLACED && !settled.payment().isSecured()) {
            throw CheckoutRefused.unpaid();
        }
        return ordering.order(number, viewer);
    }
}
