package org.cartora.payment;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.math.BigDecimal;
import java.util.List;
import org.cartora.journal.Account;
import org.cartora.journal.Entry;
import org.cartora.journal.EntryKind;
import org.cartora.journal.Journal;
import org.cartora.journal.Posting;
import org.cartora.shared.Alerts;
import org.cartora.shared.Money;
import org.cartora.shared.NotFound;

/**
 * A cardholder's bank asks for the money back: the provider takes it at once, and returns it if the bank decides for the shop.
 * It tells in any order and as often as it likes; each step is booked once. The fee for a dispute is booked with it; whether the
 * provider gives it back to a shop that wins is told by the end of the dispute.
 */
@Dependent
class Disputes {

    @PersistenceContext(unitName = "cartora")
    EntityManager em;

    @Inject
    Intents intents;

    @EJB
    Journal journal;

    @Inject
    Event<PaymentDisputed> news;

    @Inject
    Alerts alerts;

    /** Records an event about a dispute, also one that comes before the event that it follows. */
    void heard(ProviderEvent event) {
        var intent = intents.byReference(event.reference()).orElseThrow(() -> NotFound.of("payment"));
        var state = DisputeState.of(event.status());
        if (isNew(event, intent)) {
            opened(event, locked(event, intent, DisputeState.OPEN));
        }
        if (state != DisputeState.OPEN && isDecided(event, state)) {
            decided(event, locked(event, intent, state), state);
        }
    }

    /** Those who keep the order hear first: the order is locked before the payment, as everywhere. */
    private PaymentIntent locked(ProviderEvent event, IntentView intent, DisputeState state) {
        news.fire(new PaymentDisputed(intent.checkoutId(), event.amount(), state));
        return intents.lock(intent.id()).orElseThrow();
    }

    private void opened(ProviderEvent event, PaymentIntent intent) {
        intent.disputed(event.amount());
        intents.add(PaymentTransaction.chargeback(intent, "PENDING", event.amount(), event.object()));
        journal.book(new Entry(
                        EntryKind.PAYMENT_DISPUTED,
                        event.object(),
                        intent.checkoutId(),
                        List.of(
                                Posting.debit(Account.CHARGEBACKS, event.amount()),
                                Posting.credit(Account.CASH_AT_PROVIDER, event.amount())))
                .less(event.fee()));
        alerts.raise(
                "payment-disputed",
                "a customer's bank asks " + event.amount() + " of the payment " + event.reference() + " back; dispute "
                        + event.object() + " is to be answered at the provider",
                null);
    }

    private void decided(ProviderEvent event, PaymentIntent intent, DisputeState state) {
        boolean won = state == DisputeState.WON;
        if (won) {
            intent.disputeWon(event.amount());
            journal.reverse(EntryKind.PAYMENT_DISPUTED, EntryKind.DISPUTE_WON, event.object());
        }
        var booked = won ? event.fee().times(0) : feeOf(event.object());
        var rest = booked.isZero() ? event.fee() : event.fee().minus(booked);
        if (!rest.isZero()) {
            journal.book(Entry.feeCharged(intent.checkoutId(), event.object(), rest));
        }
        keep(event);
        intents.add(PaymentTransaction.chargeback(intent, won ? "FAILURE" : "SUCCESS", event.amount(), event.object()));
    }

    private Money feeOf(String dispute) {
        var row = (Object[]) em.createNativeQuery("select fee, fee_currency from dispute where reference = :reference")
                .setParameter("reference", dispute)
                .getSingleResult();
        return new Money((BigDecimal) row[0], (String) row[1]);
    }

    private void keep(ProviderEvent event) {
        em.createNativeQuery("update dispute set fee = :fee, fee_currency = :currency where reference = :reference")
                .setParameter("fee", event.fee().amount())
                .setParameter("currency", event.fee().currency())
                .setParameter("reference", event.object())
                .executeUpdate();
    }

    private boolean isNew(ProviderEvent event, IntentView intent) {
        return em.createNativeQuery(
                                "insert into dispute (reference, intent_id, amount, currency, state, fee, fee_currency, opened_at)"
                                        + " values (:reference, :intent, :amount, :currency, 'OPEN', :fee, :feeCurrency, now()) on conflict do nothing")
                        .setParameter("reference", event.object())
                        .setParameter("intent", intent.id())
                        .setParameter("amount", event.amount().amount())
                        .setParameter("currency", event.amount().currency())
                        .setParameter("fee", event.fee().amount())
                        .setParameter("feeCurrency", event.fee().currency())
                        .executeUpdate()
                == 1;
    }

    private boolean isDecided(ProviderEvent event, DisputeState state) {
        return em.createNativeQuery("update dispute set state = :state, closed_at = now()"
                                + " where reference = :reference and state = 'OPEN'")
                        .setParameter("state", state.name())
                        .setParameter("reference", event.object())
                        .executeUpdate()
                == 1;
    }
}
