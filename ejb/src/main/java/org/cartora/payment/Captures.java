package org.cartora.payment;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import org.cartora.journal.Entry;
import org.cartora.journal.Journal;
import org.cartora.shared.Money;

/**
 * Money that the provider took, and what it keeps of it. A fee that is told with the money is booked with it; one that is told
 * later, as when a webhook was quicker than the answer, is an entry of its own.
 */
@Dependent
class Captures {

    @Inject
    Intents intents;

    @Inject
    Reservations reservations;

    @EJB
    Journal journal;

    void capture(PaymentIntent intent, ProviderIntent known) {
        var fee = known.fee();
        boolean reserved = intent.wasReserved();
        if (intent.capture(known.captured())) {
            var transaction = PaymentTransaction.success(intent, "CAPTURE", known.captured(), known.reference());
            intents.add(transaction);
            if (fee != null) {
                intent.charged(fee);
            }
            if (reserved) {
                reservations.captured(intent, transaction.id(), known.captured(), fee);
            } else {
                journal.book(
                        Entry.captured(intent.checkoutId(), transaction.id().toString(), known.captured())
                                .less(fee));
            }
        } else if (fee != null) {
            charge(intent, fee);
        }
    }

    void charge(PaymentIntent intent, Money fee) {
        if (intent.charged(fee)) {
            journal.book(Entry.feeCharged(intent.checkoutId(), intent.id().toString(), fee));
        }
    }
}
