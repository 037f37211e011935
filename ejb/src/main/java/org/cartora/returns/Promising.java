package org.cartora.returns;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.cartora.checkout.Exchanging;
import org.cartora.order.LineQuantity;
import org.cartora.order.RefundDecided;
import org.cartora.order.Refunding;
import org.cartora.shared.Inside;
import org.cartora.shared.Money;

/**
 * Keeps what was promised: an exchange that was accepted is paid by goods that come back, so what was paid for them is not
 * given back before. Whoever calls has locked the order.
 */
@Stateless
@PermitAll
@Inside
public class Promising {

    @Inject
    CustomerReturns returns;

    @EJB
    Exchanging exchanging;

    @EJB
    Refunding refunding;

    /** Refuses money that has to pay an exchange (PROMISED_TO_EXCHANGE). */
    public void decided(@Observes RefundDecided refund) {
        var promises = promises(refund.orderId());
        if (!Promise.areKept(promises, lines -> refunding.worth(refund.orderId(), lines))) {
            throw ReturnRefused.promised(Promise.credit(promises));
        }
    }

    /** What goods of an order may pay of an exchange, as far as they have not to pay another. */
    public Money worth(UUID orderId, List<LineQuantity> lines) {
        return Promise.most(promises(orderId), lines, wanted -> refunding.worth(orderId, wanted));
    }

    private List<Promise> promises(UUID orderId) {
        return returns.exchanging(orderId).stream()
                .flatMap(accepted -> exchanging
                        .promised(Objects.requireNonNull(accepted.exchangeId()))
                        .map(credit -> new Promise(accepted.quantities(), credit))
                        .stream())
                .toList();
    }
}
