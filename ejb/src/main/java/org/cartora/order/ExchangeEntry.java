package org.cartora.order;

import java.util.List;
import java.util.UUID;
import org.cartora.journal.Account;
import org.cartora.journal.Entry;
import org.cartora.journal.EntryKind;
import org.cartora.journal.Posting;
import org.cartora.shared.Money;

/**
 * How value goes from one checkout of an order to another without any money: what one owes its customer is owed by the other
 * afterwards. Between the two it lies on an account that is always empty.
 */
final class ExchangeEntry {

    private ExchangeEntry() {}

    /** The refund's id makes the pair unique. */
    static List<Entry> of(UUID refundId, UUID from, UUID to, Money amount) {
        return List.of(
                new Entry(
                        EntryKind.EXCHANGE_GIVEN,
                        refundId.toString(),
                        from,
                        List.of(
                                Posting.debit(Account.CUSTOMER_DEPOSITS, amount),
                                Posting.credit(Account.EXCHANGES, amount))),
                new Entry(
                        EntryKind.EXCHANGE_TAKEN,
                        refundId.toString(),
                        to,
                        List.of(
                                Posting.debit(Account.EXCHANGES, amount),
                                Posting.credit(Account.CUSTOMER_DEPOSITS, amount))));
    }
}
