package org.cartora.payment;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.UUID;
import org.cartora.journal.Entry;
import org.cartora.journal.Journal;
import org.cartora.shared.Alerts;
import org.cartora.shared.Money;
import org.jspecify.annotations.Nullable;

/** Money that is held on a card and taken later: in the books a receivable, until it is cash or released. */
@Dependent
class Reservations {

    @Inject
    Intents intents;

    @EJB
    Journal journal;

    @Inject
    PaymentSettings settings;

    @Inject
    Event<PaymentCaptured> captures;

    @Inject
    Event<ReservationLost> losses;

    @Inject
    Alerts alerts;

    void reserve(PaymentIntent intent, ProviderIntent known) {
        if (intent.reserve(known.captureBefore(), Instant.now().plus(settings.reservation()))) {
            var transaction = PaymentTransaction.success(intent, "AUTHORIZATION", intent.amount(), known.reference());
            intents.add(transaction);
            journal.book(Entry.reserved(intent.checkoutId(), transaction.id().toString(), intent.amount()));
        }
    }

    /** What was reserved is taken. */
    void captured(PaymentIntent intent, UUID transaction, Money amount, @Nullable Money fee) {
        captures.fire(new PaymentCaptured(intent.checkoutId(), amount));
        journal.book(Entry.capturedLater(intent.checkoutId(), transaction.toString(), amount)
                .less(fee));
    }

    /** The provider holds nothing any more, by our own wish or because time has run out. */
    void canceled(PaymentIntent intent) {
        if (!intent.isReserved()) {
            intent.stands(PaymentStatus.CANCELED);
            return;
        }
        var lost = intent.unreserve();
        if (!lost.isZero()) {
            intents.add(PaymentTransaction.failure(intent, "reservation_ended"));
            losses.fire(new ReservationLost(intent.checkoutId(), lost));
            alerts.raise(
                    "reservation-lost",
                    "the reservation of " + lost + " for checkout " + intent.checkoutId()
                            + " has ended before it was taken; its order is unpaid and is not to be sent",
                    null);
        }
    }

    /** Takes a part out of what is to be captured; answers how much that was. */
    Money release(PaymentIntent intent, Money most) {
        var part = intent.release(most);
        if (!part.isZero()) {
            var transaction = PaymentTransaction.success(intent, "VOID", part, intent.reference());
            intents.add(transaction);
            journal.book(Entry.released(intent.checkoutId(), transaction.id().toString(), part));
        }
        return part;
    }
}
