package org.cartora.returns;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import java.util.UUID;
import org.cartora.payment.Cashier;

/** Takes goods back and asks the provider at once to give their money back; one that is away is asked again later. */
@Stateless
@RolesAllowed({"support", "manager", "admin"})
@TransactionAttribute(TransactionAttributeType.NEVER)
public class TakingBack {

    @EJB
    Returning returning;

    @EJB
    Cashier cashier;

    /** As {@link Returning#receive}; answers the return afterwards. */
    public ReturnView receive(String number, UUID id, ReceiveReturn command) {
        returning.receive(number, id, command).forEach(cashier::refund);
        return returning.find(number, id);
    }
}
