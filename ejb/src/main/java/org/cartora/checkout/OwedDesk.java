package org.cartora.checkout;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.cartora.order.OrderDesk;
import org.cartora.payment.IntentView;
import org.cartora.payment.Payments;
import org.cartora.payment.RepaymentView;
import org.cartora.payment.Repayments;
import org.cartora.shared.May;

/** Money that is owed to customers, with what those who look after it need to know: whose it is, and where it was paid. */
@Stateless
@RolesAllowed(May.SEE_ORDERS)
public class OwedDesk {

    @Inject
    Checkouts checkouts;

    @EJB
    Repayments repayments;

    @EJB
    Payments payments;

    @EJB
    OrderDesk orders;

    /** Refunds that did not arrive and were not tried again, the oldest first. */
    public List<FailedRefund> failedRefunds() {
        var failed = repayments.failed();
        var ids = failed.stream().map(RepaymentView::checkoutId).distinct().toList();
        if (ids.isEmpty()) {
            return List.of();
        }
        var owners = checkouts.owners(ids);
        var numbers = orders.numbers(owners.values().stream().map(Owner::order).toList());
        var paid = payments.ofCheckouts(ids);
        return failed.stream()
                .map(repayment -> failed(repayment, owner(owners, repayment.checkoutId()), numbers, paid))
                .toList();
    }

    private static Owner owner(Map<UUID, Owner> owners, UUID checkout) {
        return owners.getOrDefault(checkout, new Owner(checkout, checkout, null));
    }

    private static FailedRefund failed(
            RepaymentView repayment, Owner owner, Map<UUID, String> numbers, Map<UUID, IntentView> paid) {
        var payment = paid.get(repayment.checkoutId());
        return new FailedRefund(
                numbers.get(owner.order()), owner.email(), payment == null ? null : payment.reference(), repayment);
    }
}
