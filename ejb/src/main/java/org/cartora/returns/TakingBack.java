package org.cartora.returns;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import java.util.UUID;
import org.cartora.checkout.AdditionDesk;
import org.cartora.payment.Cashier;
import org.cartora.shared.May;
import org.jspecify.annotations.Nullable;

/** Takes goods back and asks the provider at once to give their money back; one that is away is asked again later. */
@Stateless
@RolesAllowed(May.HANDLE_ORDERS)
@TransactionAttribute(TransactionAttributeType.NEVER)
public class TakingBack {

    @EJB
    Returning returning;

    @EJB
    Cashier cashier;

    @EJB
    AdditionDesk additions;

    /** As {@link Returning#approve}; where something is wanted in exchange that costs more, the customer is asked to pay it. */
    public ReturnView approve(String number, UUID id, @Nullable String answer) {
        var approved = returning.approve(number, id, answer);
        var exchange = approved.exchangeId();
        if (exchange != null) {
            additions.ask(exchange);
        }
        return approved;
    }

    /** As {@link Returning#receive}; answers the return afterwards. */
    public ReturnView receive(UUID receipt, String number, UUID id, ReceiveReturn command) {
        returning.receive(receipt, number, id, command).forEach(cashier::refund);
        return returning.find(number, id);
    }
}
