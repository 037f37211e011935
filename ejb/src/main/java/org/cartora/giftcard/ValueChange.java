package org.cartora.giftcard;

import java.util.List;
import java.util.UUID;
import org.cartora.journal.Account;
import org.cartora.journal.Entry;
import org.cartora.journal.EntryKind;
import org.cartora.journal.Posting;
import org.cartora.shared.Money;
import org.jspecify.annotations.Nullable;

/**
 * Why a balance changes, and how that is booked. What the staff issues is the shop's own generosity, what is sold was paid with an
 * order, which may take back what is left; what a checkout takes is
 * a deposit of the customer, like money that the provider captured, until there is an order. What an order gives back is a deposit
 * too: REFUNDED goes to what it was spent from, CREDITED to the customer's credit, whatever paid.
 */
enum ValueChange {
    ISSUED(EntryKind.VALUE_ISSUED, Account.GOODWILL),
    SOLD(EntryKind.VALUE_SOLD, Account.GIFT_CARDS_SOLD),
    VOIDED(EntryKind.VALUE_VOIDED, Account.GIFT_CARDS_SOLD),
    SPENT(EntryKind.VALUE_SPENT, Account.CUSTOMER_DEPOSITS),
    GIVEN_BACK(EntryKind.VALUE_GIVEN_BACK, Account.CUSTOMER_DEPOSITS),
    REFUNDED(EntryKind.VALUE_REFUNDED, Account.CUSTOMER_DEPOSITS),
    CREDITED(EntryKind.VALUE_CREDITED, Account.CUSTOMER_DEPOSITS);

    private final EntryKind entry;
    private final Account other;

    ValueChange(EntryKind entry, Account other) {
        this.entry = entry;
        this.other = other;
    }

    /** A rise of the balance is owed to whoever holds it, a fall is owed no longer. */
    Entry booked(ValueKind kind, UUID valueEntry, @Nullable UUID checkoutId, Money rise) {
        return new Entry(
                entry,
                valueEntry.toString(),
                checkoutId,
                List.of(new Posting(other, rise), new Posting(liability(kind), rise.negated())));
    }

    private static Account liability(ValueKind kind) {
        return switch (kind) {
            case GIFT_CARD -> Account.GIFT_CARD_LIABILITY;
            case STORE_CREDIT -> Account.STORE_CREDIT_LIABILITY;
        };
    }
}
