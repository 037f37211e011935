package org.cartora.order;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.Map;
import org.cartora.payment.PaymentCaptured;
import org.cartora.payment.Payments;
import org.cartora.payment.RefundFailed;
import org.cartora.payment.RefundRepeated;
import org.cartora.payment.ReservationLost;
import org.cartora.shared.Inside;
import org.cartora.shared.Money;

/** What the order learns of money that is taken late, or did not arrive, in the transaction that records it. */
@Stateless
@PermitAll
@Inside
public class PaymentNews {

    @Inject
    Orders orders;

    @Inject
    IssuingCards cards;

    @EJB
    Payments payments;

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

    /** What was held on the card is taken; gift cards are issued with the last of it. */
    public void captured(@Observes PaymentCaptured capture) {
        orders.lockByCheckout(capture.checkoutId()).ifPresent(order -> {
            settle(order);
            tell(order, "PAID", capture.amount());
            cards.issue(order, () -> orders.contact(order).owner());
        });
    }

    /** Nothing is held any more, and nothing was taken. */
    public void lost(@Observes ReservationLost loss) {
        orders.lockByCheckout(loss.checkoutId()).ifPresent(order -> {
            settle(order);
            tell(order, "RESERVATION_LOST", loss.amount());
        });
    }

    private void settle(Order order) {
        order.settle(payments.outstanding(PaidBy.checkouts(order)));
    }

    private void tell(Order order, String type, Money amount) {
        orders.add(OrderEvent.of(order.id(), type, "payment", Map.of("amount", amount.toString())));
    }
}
