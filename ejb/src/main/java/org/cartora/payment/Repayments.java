package org.cartora.payment;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.cartora.journal.Entry;
import org.cartora.journal.Journal;
import org.cartora.shared.Alerts;
import org.cartora.shared.Inside;
import org.cartora.shared.NotFound;

/**
 * Money on its way back to customers. What the provider says of a refund, in whatever order and how often, is recorded once;
 * what did not arrive is owed until somebody has it tried again. Locks are taken in the order of refund, order, payment.
 */
@Stateless
@PermitAll
@Inside
public class Repayments {

    @Inject
    Intents intents;

    @EJB
    Journal journal;

    @Inject
    Event<RefundSettled> settled;

    @Inject
    Event<RefundFailed> failed;

    @Inject
    Event<RefundRepeated> repeated;

    @Inject
    Alerts alerts;

    /** Refunds that the provider is to be asked for, or after. */
    public List<UUID> due(Instant now) {
        return intents.dueRefunds(now, 100);
    }

    /** Whether any of what was paid for these checkouts is still to be given back. */
    public boolean anyOpen(Collection<UUID> checkouts) {
        return intents.anyOpenRefund(checkouts);
    }

    /** A refund that one caller may now ask the provider about; empty if nothing is expected of it. */
    public Optional<DueRefund> attempt(UUID refundId) {
        var refund = locked(refundId);
        if (!refund.isOpen()) {
            return Optional.empty();
        }
        refund.attempt(Instant.now());
        return intents.byCheckout(refund.checkoutId())
                .map(IntentView::reference)
                .map(payment -> new DueRefund(refundId, payment, refund.providerReference(), refund.amount()));
    }

    /** Records where a refund stands at the provider: settled once, failed once, also after it had been settled. */
    public void stands(UUID refundId, ProviderRefund known) {
        var refund = locked(refundId);
        if (!known.amount().equals(refund.amount())) {
            alerts.raise(
                    "payment-mismatch",
                    "refund " + refundId + " is of " + refund.amount() + ", at the provider " + known.reference()
                            + " of " + known.amount(),
                    null);
            return;
        }
        var before = refund.state();
        if (!refund.stands(known, Instant.now())) {
            return;
        }
        switch (refund.state()) {
            case SETTLED -> settle(refund);
            case FAILED -> fail(refund, before == RefundState.SETTLED);
            case PENDING -> intents.add(PaymentTransaction.refund(payment(refund), refund));
            case DUE -> throw new IllegalStateException("refund " + refundId + " was due before");
        }
    }

    /** The provider will not make a refund, and asking again would not help. */
    public void refused(UUID refundId, String reason) {
        var refund = locked(refundId);
        if (refund.state() == RefundState.DUE) {
            refund.refuse(reason);
            fail(refund, false);
        }
    }

    /**
     * Decides to try a failed refund again; a decision that was made before is answered again. Refuses what has not failed or
     * is tried again already (CONFLICT), and where a bank asks for the money back (PAYMENT_DISPUTED).
     */
    public UUID again(UUID nextId, UUID refundId) {
        var refund = locked(refundId);
        if (intents.refund(nextId).isEmpty()) {
            intents.add(refund.again(nextId));
            // the order is locked before the payment, as everywhere
            repeated.fire(new RefundRepeated(refund.checkoutId(), refund.amount()));
            payment(refund).requireUndisputed();
        }
        return nextId;
    }

    public RepaymentView find(UUID refundId) {
        return intents.refund(refundId).orElseThrow(() -> NotFound.of("refund")).view();
    }

    /** What has failed and was not tried again, the oldest first. */
    public List<RepaymentView> failed() {
        return intents.failedRefunds(200).stream().map(Refund::view).toList();
    }

    /** All of a checkout, the first one first. */
    public List<RepaymentView> of(UUID checkoutId) {
        return intents.refunds(checkoutId).stream().map(Refund::view).toList();
    }

    private void settle(Refund refund) {
        settled.fire(new RefundSettled(refund.checkoutId(), refund.amount()));
        var intent = payment(refund);
        intent.refunded(refund.amount());
        var transaction = PaymentTransaction.refund(intent, refund);
        intents.add(transaction);
        journal.book(Entry.refunded(refund.checkoutId(), transaction.id().toString(), refund.amount()));
    }

    private void fail(Refund refund, boolean wasSettled) {
        var reason = refund.failure() == null ? "unknown" : refund.failure();
        failed.fire(new RefundFailed(refund.checkoutId(), refund.amount(), wasSettled, reason));
        var intent = payment(refund);
        if (wasSettled) {
            intent.refundFailed(refund.amount());
            journal.book(Entry.refundFailed(refund.checkoutId(), refund.id().toString(), refund.amount()));
        }
        intents.add(PaymentTransaction.refund(intent, refund));
        alerts.raise(
                "refund-failed",
                "the provider could not give " + refund.amount() + " of checkout " + refund.checkoutId() + " back: "
                        + reason + "; the customer is owed it until it is tried again",
                null);
    }

    private PaymentIntent payment(Refund refund) {
        return intents.lockByCheckout(refund.checkoutId()).orElseThrow();
    }

    private Refund locked(UUID refundId) {
        return intents.lockRefund(refundId).orElseThrow(() -> NotFound.of("refund"));
    }
}
