package org.cartora.admin.order;

import jakarta.ejb.EJB;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.UUID;
import org.cartora.checkout.FailedRefund;
import org.cartora.checkout.OwedDesk;
import org.cartora.payment.RepaymentDesk;
import org.cartora.shared.Ids;
import org.jspecify.annotations.Nullable;

/** Money that did not reach customers, of all orders: somebody has to look after it. */
@Named
@ViewScoped
public class FailedRefundsPage implements Serializable {

    private static final long serialVersionUID = 1L;

    @EJB
    OwedDesk desk;

    @EJB
    RepaymentDesk repayments;

    /** As it was shown, whatever has become of it since: a button is found by its place in the list. */
    private transient @Nullable List<FailedRefund> rows;

    /** The provider is asked once more. */
    public String repeat(UUID id) {
        repayments.repeat(Ids.next(), id);
        return Said.at("/refunds?faces-redirect=true", "Refund tried again", "The provider was asked for it.");
    }

    public List<FailedRefund> getRows() {
        var known = rows;
        if (known == null) {
            known = desk.failedRefunds();
            rows = known;
        }
        return known;
    }
}
