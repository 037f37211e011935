package org.cartora.admin.order;

import jakarta.ejb.EJB;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.UUID;
import org.cartora.order.OrderDesk;
import org.cartora.payment.RefundState;
import org.cartora.payment.RepaymentDesk;
import org.cartora.payment.RepaymentView;
import org.cartora.shared.Ids;
import org.jspecify.annotations.Nullable;

/** Money of an order that is on its way back, and what of it did not arrive. */
@Named
@ViewScoped
public class OrderRepayments implements Serializable {

    private static final long serialVersionUID = 1L;

    @EJB
    OrderDesk desk;

    @EJB
    RepaymentDesk repayments;

    @Inject
    OrderWork work;

    /** As they were shown, whatever has become of them since: a button is found by its place in the list. */
    private transient @Nullable List<RepaymentView> items;

    /** The provider is asked once more; what has arrived is not among these. */
    public String repeat(UUID id) {
        repayments.repeat(Ids.next(), id);
        return Said.done(number(), "Refund tried again", "The provider was asked for it.");
    }

    /** What is still open: under way, or failed and not tried again. */
    public List<RepaymentView> getItems() {
        var known = items;
        if (known == null) {
            known = desk.repayments(number()).stream()
                    .filter(repayment -> repayment.state() != RefundState.SETTLED && repayment.repeatedBy() == null)
                    .toList();
            items = known;
        }
        return known;
    }

    private String number() {
        return work.getOrder().number();
    }
}
