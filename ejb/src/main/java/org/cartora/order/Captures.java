package org.cartora.order;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.Optional;
import org.cartora.payment.Charge;
import org.cartora.payment.IntentView;
import org.cartora.payment.Payments;
import org.cartora.payment.ProviderIntent;
import org.cartora.shared.Inside;
import org.cartora.shared.NotFound;

/** The transactions around taking what was reserved for an order; the provider is asked between them by {@link Capturing}. */
@Stateless
@PermitAll
@Inside
public class Captures {

    @Inject
    Orders orders;

    @EJB
    Payments payments;

    /**
     * Decides to take what is held for an order, the first of its payments first; empty where it is paid. Refuses where
     * something that is still to be paid is held no more (PAYMENT_REQUIRED): it could not be sent.
     */
    public Optional<IntentView> decide(String number) {
        var order = orders.lockByNumber(OrderNumber.typed(number)).orElseThrow(() -> NotFound.of("order"));
        return switch (order.settlement().status()) {
            case PENDING -> throw OrderRefused.unpaid();
            case AUTHORIZED -> Optional.of(payments.decideCapture(PaidBy.checkouts(order)));
            case PAID, PARTIALLY_REFUNDED, REFUNDED -> Optional.empty();
        };
    }

    /** Records how that went; the order is locked before the payment, as everywhere. */
    public Charge record(IntentView intent, ProviderIntent known) {
        orders.lockByCheckout(intent.checkoutId());
        return payments.record(intent.id(), known);
    }
}
