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
import org.cartora.shared.Inside;
import org.cartora.shared.Money;
import org.cartora.shared.Refusal;
import org.jspecify.annotations.Nullable;

/**
 * Talks to the payment provider, never inside a transaction: nobody waits for it with a lock in hand. Every call may be
 * repeated, since the provider recognises its key.
 */
@Stateless
@PermitAll
@Inside
@TransactionAttribute(TransactionAttributeType.NEVER)
public class Cashier {

    private static final Logger LOG = Logger.getLogger(Cashier.class.getName());

    @Inject
    Gateways gateways;

    @EJB
    Payments payments;

    @EJB
    Repayments repayments;

    /** Makes the intent at the provider, who gives it its secret, and records it. */
    public IntentView open(IntentView intent) {
        return intent.status().isFinal() ? intent : payments.opened(intent.id(), begin(intent));
    }

    /** Makes the intent at the provider; who asks for it records it with what else is to be. */
    public ProviderIntent begin(IntentView intent) {
        return gateways.gateway()
                .open(
                        intent.id(),
                        intent.amount(),
                        Map.of("checkout", intent.checkoutId().toString()));
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

    /** Asks what the provider keeps of captured money, and has it booked; what it cannot tell now it is asked later. */
    public void askFee(UUID checkoutId) {
        payments.ofCheckout(checkoutId).ifPresent(intent -> payments.feeTold(intent.id(), fee(intent)));
    }

    private @Nullable Money fee(IntentView intent) {
        try {
            return look(intent).fee();
        } catch (ProviderSaysNo | Refusal later) {
            LOG.log(Level.WARNING, "the fee of the payment " + intent.reference() + " is not known yet", later);
            return null;
        }
    }

    /**
     * Takes what was decided to be taken of a reservation. A repetition is answered as the first, also where the first one's
     * answer was lost; what the provider will not take is not to be taken any more.
     */
    public ProviderIntent capture(IntentView intent) {
        var amount = intent.expected();
        try {
            return gateways.gateway()
                    .capture(reference(intent), amount, "capture-" + intent.id() + "-" + amount.minor());
        } catch (PaymentRefused refused) {
            if (refused.kind() == Refusal.Kind.BUSINESS_RULE) {
                payments.captureRefused(intent.id(), refused.code());
            }
            throw refused;
        } catch (ProviderSaysNo no) {
            payments.captureRefused(intent.id(), no.code());
            throw PaymentRefused.notCaptured(no);
        }
    }

    /** Nobody can pay it any more; answers how it ended, which may be that it was paid. */
    public ProviderIntent cancel(IntentView intent) {
        return gateways.gateway().cancel(reference(intent), "cancel-" + intent.id());
    }

    /**
     * Asks the provider to give money back, or how it goes if it was asked before, and records the answer. Asking for it again
     * would only get the first answer again. What cannot be asked now is asked later.
     */
    public void refund(UUID refundId) {
        repayments.attempt(refundId).ifPresent(this::ask);
    }

    private void ask(DueRefund due) {
        try {
            repayments.stands(due.id(), standing(due));
        } catch (ProviderSaysNo no) {
            repayments.refused(due.id(), no.code());
        } catch (Refusal refused) {
            if (due.known() == null && refused.kind() == Refusal.Kind.BUSINESS_RULE) {
                repayments.refused(due.id(), refused.code());
            } else {
                LOG.log(Level.WARNING, "refund " + due.id() + " waits for the provider, trying again", refused);
            }
        }
    }

    private ProviderRefund standing(DueRefund due) {
        return due.known() == null
                ? gateways.gateway().refund(due.payment(), due.amount(), due.id())
                : gateways.gateway().findRefund(due.known());
    }

    private static String reference(IntentView intent) {
        var reference = intent.reference();
        if (reference == null) {
            throw PaymentRefused.notOpened();
        }
        return reference;
    }
}
