package org.cartora.payment;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.UUID;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.cartora.shared.Ids;
import org.cartora.shared.Refusal;

/**
 * Talks to the payment provider, never inside a transaction: nobody waits for it with a lock in hand. Every call may be
 * repeated, since the provider recognises its key.
 */
@Stateless
@PermitAll
@TransactionAttribute(TransactionAttributeType.NEVER)
public class Cashier {

    private static final Logger LOG = Logger.getLogger(Cashier.class.getName());

    @Inject
    Gateways gateways;

    @EJB
    Payments payments;

    /** Makes the intent at the provider, who gives it its secret. */
    public IntentView open(IntentView intent) {
        if (intent.status().isFinal()) {
            return intent;
        }
        var known = gateways.gateway()
                .open(
                        intent.id(),
                        intent.amount(),
                        Map.of("checkout", intent.checkoutId().toString()));
        return payments.opened(intent.id(), known);
    }

    /** Charges a card. The same card for the same payment is one attempt, however often it is sent. */
    public ProviderIntent charge(IntentView intent, String card, String attempt) {
        return gateways.gateway().confirm(reference(intent), card, "confirm-" + intent.id() + "-" + attempt);
    }

    /** Ends the challenge that a card asked for. */
    public ProviderIntent authenticate(IntentView intent, boolean passed) {
        return gateways.gateway().authenticate(reference(intent), passed, "authenticate-" + Ids.next());
    }

    /** Where the payment stands at the provider. */
    public ProviderIntent look(IntentView intent) {
        return gateways.gateway().find(reference(intent));
    }

    /** Nobody can pay it any more; answers how it ended, which may be that it was paid. */
    public ProviderIntent cancel(IntentView intent) {
        return gateways.gateway().cancel(reference(intent), "cancel-" + intent.id());
    }

    /** Asks the provider to give money back and records that it did; what fails now is tried again later. */
    public void refund(UUID refundId) {
        var due = payments.attempt(refundId);
        if (due.isEmpty()) {
            return;
        }
        try {
            var refund =
                    gateways.gateway().refund(due.get().reference(), due.get().amount(), refundId);
            if (refund.succeeded()) {
                payments.refunded(refundId, refund.reference());
            }
        } catch (Refusal away) {
            LOG.log(Level.WARNING, "refund " + refundId + " waits for the provider, trying again", away);
        }
    }

    private static String reference(IntentView intent) {
        var reference = intent.reference();
        if (reference == null) {
            throw PaymentRefused.notOpened();
        }
        return reference;
    }
}
