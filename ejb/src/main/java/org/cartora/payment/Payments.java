package org.cartora.payment;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Schedule;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.interceptor.Interceptors;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Collectors;
import org.cartora.shared.Alerts;
import org.cartora.shared.Ids;
import org.cartora.shared.Inside;
import org.cartora.shared.Money;
import org.cartora.shared.NotFound;
import org.cartora.shared.Unattended;
import org.jspecify.annotations.Nullable;

/**
 * What the shop knows of its payments: one intent per checkout, its attempts, captures and refunds. Whatever the provider
 * says, in whatever order and how often, is recorded once. The provider itself is called by {@link Cashier}.
 */
@Stateless
@PermitAll
@Inside
public class Payments {

    private static final Logger LOG = Logger.getLogger(Payments.class.getName());

    /** So often in a row it may be a passing trouble. */
    private static final int PASSING = 3;

    @Inject
    Intents intents;

    @Inject
    Reservations reservations;

    @Inject
    Captures captures;

    @Inject
    Alerts alerts;

    @Inject
    PaymentSettings settings;

    /** Records that a checkout is to be paid; one of amount zero has succeeded already. */
    public IntentView open(UUID checkoutId, Money amount) {
        var intent = PaymentIntent.open(checkoutId, settings.provider(), amount);
        intents.add(intent);
        return intent.view();
    }

    /** What a browser needs to pay at a provider, beside the client secret. */
    public String publicKey(String provider) {
        return settings.publicKey(provider);
    }

    /** The intent that a paying browser names by its secret. */
    public Optional<IntentView> bySecret(String clientSecret) {
        return intents.bySecret(clientSecret);
    }

    public Optional<IntentView> ofCheckout(UUID checkoutId) {
        return intents.byCheckout(checkoutId);
    }

    /** The provider has the intent too; may be lost in a crash, since asking again answers the same. */
    public IntentView opened(UUID intentId, ProviderIntent known) {
        var intent = intents.lockLazily(intentId).orElseThrow(() -> NotFound.of("payment"));
        intent.opened(known);
        return intent.view();
    }

    /**
     * Records where the provider says a payment stands. Money is booked once, and only if amount and currency are those
     * asked for; anything else is raised as an alert and changes nothing.
     */
    public Charge record(UUID intentId, ProviderIntent known) {
        var intent = locked(intentId);
        if (!intent.agreesWith(known)) {
            alerts.raise(
                    "payment-mismatch",
                    "checkout " + intent.checkoutId() + " owes " + intent.expected() + " of " + intent.amount()
                            + ", its payment " + known.reference() + " says " + known.amount() + ", captured "
                            + known.captured(),
                    null);
            intent.missed(Instant.now());
            return new Charge(intent.status(), null);
        }
        switch (known.status()) {
            case SUCCEEDED -> {
                captures.capture(intent, known);
                return new Charge(PaymentStatus.SUCCEEDED, null);
            }
            case REQUIRES_CAPTURE -> reservations.reserve(intent, known);
            case CANCELED -> reservations.canceled(intent);
            default -> intent.stands(known.status());
        }
        if (known.declineCode() != null) {
            decline(intent, known.declineCode());
        }
        return new Charge(intent.status(), known.declineCode());
    }

    /**
     * Decides that money is to be given back: as much as was asked for, or what is left of the payment. Answers how much;
     * nothing is decided if that is nothing. {@link Cashier#refund} asks the provider for it by the refund's id, at once or
     * later. A refund that was decided before is answered again. Refuses while a bank asks for the money back, and when it
     * has got it (PAYMENT_DISPUTED).
     */
    public Money refund(UUID refundId, UUID checkoutId, Money most, String cause) {
        var intent = intents.lockByCheckout(checkoutId).orElseThrow(() -> NotFound.of("payment"));
        var known = intents.refund(refundId);
        if (known.isPresent()) {
            return known.get().amount();
        }
        intent.requireUndisputed();
        var amount = intent.kept().compareTo(most) < 0 ? intent.kept() : most;
        if (!amount.isZero()) {
            due(refundId, intent, amount, cause);
        }
        return amount;
    }

    /** Refuses where a bank has taken the money back or may yet do so (PAYMENT_DISPUTED): nobody is to get it twice. */
    public void requireUndisputed(UUID checkoutId) {
        intents.lockByCheckout(checkoutId).ifPresent(PaymentIntent::requireUndisputed);
    }

    /**
     * Decides to give back whatever is left of a payment; empty if nothing was taken. What is only reserved is released, and so
     * is the claim to what was reserved and is lost.
     */
    public Optional<UUID> refundAll(UUID checkoutId, String cause) {
        intents.lockByCheckout(checkoutId)
                .filter(intent -> !intent.toTake().isZero())
                .ifPresent(intent -> reservations.release(intent, intent.toTake()));
        return intents.lockByCheckout(checkoutId)
                .filter(intent -> !intent.kept().isZero())
                .map(intent -> due(Ids.next(), intent, intent.kept(), cause));
    }

    /**
     * Decides to take what is left of the first of these reservations; {@link Cashier#capture} asks the provider for it.
     * Refuses where nothing is reserved any more (PAYMENT_REQUIRED).
     */
    public IntentView decideCapture(List<UUID> checkouts) {
        var held = checkouts.stream()
                .flatMap(checkout -> intents.lockByCheckout(checkout).stream())
                .filter(intent -> intent.outstanding() == Outstanding.HELD)
                .findFirst()
                .orElseThrow(PaymentRefused::nothingReserved);
        held.decideCapture();
        return held.view();
    }

    /** What is still to come of what was reserved for these checkouts; where a part is lost, that is the answer. */
    public Outstanding outstanding(Collection<UUID> checkouts) {
        return intents.of(checkouts).stream()
                .map(PaymentIntent::outstanding)
                .max(Comparator.naturalOrder())
                .orElse(Outstanding.NOTHING);
    }

    /** The provider will not take the money; the reservation stands. */
    public void captureRefused(UUID intentId, String reason) {
        var intent = locked(intentId);
        intent.dropCapture();
        intents.add(PaymentTransaction.failure(intent, reason));
        alerts.raise(
                "capture-failed",
                "the provider does not take " + intent.toTake() + " of checkout " + intent.checkoutId() + ": " + reason,
                null);
    }

    /**
     * Takes a part out of what is to be captured, or what is left of it; answers how much. With the last of it the reservation
     * is ended at the provider soon. Refuses while the money is being taken (CONFLICT).
     */
    public Money release(UUID checkoutId, Money most) {
        var intent = intents.lockByCheckout(checkoutId).orElseThrow(() -> NotFound.of("payment"));
        return reservations.release(intent, most);
    }

    /** What is held on cards for these checkouts together; empty where money was captured at once. */
    public Optional<ReservationView> reservation(Collection<UUID> checkouts) {
        return intents.of(checkouts).stream()
                .filter(PaymentIntent::wasReserved)
                .map(PaymentIntent::reservation)
                .reduce(ReservationView::and);
    }

    /** The payments of these checkouts, by checkout. */
    public Map<UUID, IntentView> ofCheckouts(Collection<UUID> checkouts) {
        return intents.of(checkouts).stream()
                .map(PaymentIntent::view)
                .collect(Collectors.toMap(IntentView::checkoutId, Function.identity()));
    }

    /** Every attempt, capture and refund of a checkout, in order. */
    public List<TransactionView> transactions(UUID checkoutId) {
        return intents.transactions(checkoutId);
    }

    /** Checkouts whose payment may have moved at the provider without our hearing of it. */
    public List<UUID> unheard(Instant now) {
        return intents.unheard(now, 100);
    }

    /** Checkouts whose money is captured and of which the provider has not told its fee. */
    public List<UUID> withoutFee(Instant now) {
        return intents.withoutFee(now, 100);
    }

    /** Books the provider's fee, once; if it cannot be told yet it is asked for again, later each time. */
    public void feeTold(UUID intentId, @Nullable Money fee) {
        var intent = locked(intentId);
        if (fee == null) {
            intent.missed(Instant.now());
        } else {
            captures.charge(intent, fee);
        }
    }

    /** How a payment stands could not be found out: its turn comes again, later each time, and somebody is told. */
    public void missed(UUID intentId) {
        var intent = locked(intentId);
        if (intent.missed(Instant.now()) == PASSING) {
            alerts.raise(
                    "payment-unclear",
                    "nobody can tell how the payment " + intent.reference() + " of " + intent.amount()
                            + " for checkout " + intent.checkoutId()
                            + " stands; its money may have moved, and it is asked about again and again",
                    null);
        }
    }

    /** Whether an event of the provider is heard for the first time; commits with what comes of it. */
    public boolean firstTime(String event) {
        return intents.firstTime(settings.provider(), event);
    }

    /** Says of reservations that will end soon, once each, as long as something can be done about it. */
    @Interceptors(Unattended.class)
    @Schedule(hour = "*", minute = "7", persistent = false)
    void warn() {
        var soon = Instant.now().plus(settings.warning());
        intents.ending(soon, 1_000).forEach(intent -> {
            intent.warn();
            alerts.raise(
                    "reservation-ends",
                    "the reservation of " + intent.toTake() + " for checkout " + intent.checkoutId() + " ends "
                            + intent.reservation().until() + ": send the goods or take the money before",
                    null);
        });
    }

    /** The provider tells for three days; what it told a month ago is forgotten. */
    @Interceptors(Unattended.class)
    @Schedule(hour = "4", minute = "23", persistent = false)
    void sweep() {
        intents.forgetEvents(100_000);
    }

    private UUID due(UUID refundId, PaymentIntent intent, Money amount, String cause) {
        intent.refundIsDue(amount);
        var refund = Refund.due(refundId, intent, amount, cause);
        intents.add(refund);
        return refund.id();
    }

    private void decline(PaymentIntent intent, String errorCode) {
        intents.add(PaymentTransaction.failure(intent, errorCode));
        LOG.log(Level.SEVERE, "payment declined: checkout {0}, amount {1}, error_code {2}", new Object[] {
            intent.checkoutId(), intent.amount(), errorCode
        });
    }

    private PaymentIntent locked(UUID intentId) {
        return intents.lock(intentId).orElseThrow(() -> NotFound.of("payment"));
    }
}
