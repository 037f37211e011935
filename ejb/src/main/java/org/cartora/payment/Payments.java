package org.cartora.payment;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.cartora.journal.Entry;
import org.cartora.journal.Journal;
import org.cartora.shared.Money;
import org.cartora.shared.NotFound;

/** Opens, charges, cancels and refunds payments. One intent per checkout; it is charged once, whoever asks how often. */
@Stateless
@PermitAll
public class Payments {

    private static final Logger LOG = Logger.getLogger(Payments.class.getName());

    @Inject
    Intents intents;

    @Inject
    Journal journal;

    /** Opens the intent of a checkout; one of amount zero has succeeded already. */
    public IntentView open(UUID checkoutId, Money amount) {
        var intent = PaymentIntent.open(checkoutId, amount);
        intents.add(intent);
        return intent.view();
    }

    /** Whose payment this is; read without its state, which only the lock makes certain. */
    public Optional<UUID> checkoutOf(String clientSecret) {
        return intents.checkoutOf(clientSecret);
    }

    /**
     * Charges a sandbox card. A decline is an answer, not an exception, so that its record survives; a payment that has
     * succeeded already answers that again and charges nothing.
     */
    public Charge charge(String clientSecret, String cardNumber) {
        var card = new SandboxCard(cardNumber);
        var intent = intents.lockBySecret(clientSecret).orElseThrow(() -> NotFound.of("payment"));
        if (intent.is(PaymentStatus.SUCCEEDED)) {
            return new Charge(PaymentStatus.SUCCEEDED, null);
        }
        if (intent.is(PaymentStatus.CANCELED)) {
            throw PaymentRefused.canceled();
        }
        if (card.challenged()) {
            intent.challenge();
            return new Charge(PaymentStatus.REQUIRES_ACTION, null);
        }
        return card.approved() ? capture(intent) : decline(intent, card.declineCode());
    }

    /** The end of the challenge that a card asked for. */
    public Charge authenticate(String clientSecret, boolean passed) {
        var intent = intents.lockBySecret(clientSecret).orElseThrow(() -> NotFound.of("payment"));
        if (intent.is(PaymentStatus.SUCCEEDED)) {
            return new Charge(PaymentStatus.SUCCEEDED, null);
        }
        if (!intent.is(PaymentStatus.REQUIRES_ACTION)) {
            throw PaymentRefused.nothingToAuthenticate();
        }
        return passed ? capture(intent) : decline(intent, "authentication_failed");
    }

    /** Nobody can pay this any more; what has been paid stays paid. */
    public void cancel(UUID checkoutId) {
        intents.lockByCheckout(checkoutId).ifPresent(PaymentIntent::cancel);
    }

    /** Gives money back; never more than was captured. */
    public void refund(UUID checkoutId, Money amount) {
        var intent = intents.lockByCheckout(checkoutId).orElseThrow(() -> NotFound.of("payment"));
        intent.refund(amount);
        var transaction = PaymentTransaction.success(intent, "REFUND", amount);
        intents.add(transaction);
        journal.book(Entry.refunded(checkoutId, transaction.id().toString(), amount));
    }

    /** Every attempt, capture and refund of a checkout, in order. */
    public List<TransactionView> transactions(UUID checkoutId) {
        return intents.transactions(checkoutId);
    }

    private Charge capture(PaymentIntent intent) {
        intent.capture();
        var transaction = PaymentTransaction.success(intent, "CAPTURE", intent.amount());
        intents.add(transaction);
        journal.book(Entry.captured(intent.view().checkoutId(), transaction.id().toString(), intent.amount()));
        return new Charge(PaymentStatus.SUCCEEDED, null);
    }

    private Charge decline(PaymentIntent intent, String errorCode) {
        intent.awaitAnotherCard();
        intents.add(PaymentTransaction.failure(intent, errorCode));
        LOG.log(Level.SEVERE, "payment declined: checkout {0}, amount {1}, error_code {2}", new Object[] {
            intent.view().checkoutId(), intent.amount(), errorCode
        });
        return new Charge(PaymentStatus.REQUIRES_PAYMENT, errorCode);
    }
}
