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
import org.cartora.shared.NotFound;

/** The transactions around taking what was reserved for an order; the provider is asked between them by {@link Capturing}. */
@Stateless
@PermitAll
public class Captures {

    @Inject
    Orders orders;

    @EJB
    Payments payments;

    /**
     * Decides to take what is held for an order; empty where it is paid. Refuses where nothing is held any more
     * (PAYMENT_REQUIRED).
     */
    public Optional<IntentView> decide(String number) {
        var order = orders.lockByNumber(OrderNumber.typed(number)).orElseThrow(() -> NotFound.of("order"));
        return order.settlement().isUnpaid()
                ? Optional.of(payments.decideCapture(order.checkoutId()))
                : Optional.empty();
    }

    /** Records how that went; the order is locked before the payment, as everywhere. */
    public Charge record(IntentView intent, ProviderIntent known) {
        orders.lockByCheckout(intent.checkoutId());
        return payments.record(intent.id(), known);
    }
}
