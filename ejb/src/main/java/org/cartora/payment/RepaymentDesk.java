package org.cartora.payment;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import java.util.List;
import java.util.UUID;
import org.cartora.shared.May;

/** Money that did not get back to customers, for those who run the shop. */
@Stateless
@RolesAllowed(May.SEE_ORDERS)
@TransactionAttribute(TransactionAttributeType.NEVER)
public class RepaymentDesk {

    @EJB
    Repayments repayments;

    @EJB
    Cashier cashier;

    /** What has failed and was not tried again, the oldest first. */
    public List<RepaymentView> failed() {
        return repayments.failed();
    }

    /** Tries one again, as {@link Repayments#again}, and asks the provider at once; answers how that went. */
    @RolesAllowed(May.MOVE_MONEY)
    public RepaymentView repeat(UUID nextId, UUID refundId) {
        cashier.refund(repayments.again(nextId, refundId));
        return repayments.find(nextId);
    }
}
