package org.cartora.order;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.Map;
import org.cartora.payment.RefundFailed;
import org.cartora.payment.RefundRepeated;

/** What the order learns of money that did not arrive, in the transaction that records it. */
@Stateless
@PermitAll
public class RefundNews {

    @Inject
    Orders orders;

    /** What was counted as given back is not any more. */
    public void failed(@Observes RefundFailed refund) {
        orders.lockByCheckout(refund.checkoutId()).ifPresent(order -> {
            if (refund.wasSettled()) {
                order.refund(refund.amount().negated());
            }
            orders.add(OrderEvent.of(
                    order.id(),
                    "REFUND_FAILED",
                    "payment",
                    Map.of("amount", refund.amount().toString(), "reason", refund.reason())));
        });
    }

    public void repeated(@Observes RefundRepeated refund) {
        orders.lockByCheckout(refund.checkoutId())
                .ifPresent(order -> orders.add(OrderEvent.of(
                        order.id(),
                        "REFUND_REPEATED",
                        "staff",
                        Map.of("amount", refund.amount().toString()))));
    }
}
