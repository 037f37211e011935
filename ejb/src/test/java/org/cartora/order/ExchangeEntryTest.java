package org.cartora.order;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import org.cartora.journal.Account;
import org.cartora.journal.Entry;
import org.cartora.journal.Posting;
import org.cartora.shared.Money;

class ExchangeEntryTest {

    @Property(tries = 200)
    void whatOneCheckoutOwesLessTheOtherOwesMoreAndNothingStaysBetween(@ForAll @LongRange(min = 1) long minor) {
        var amount = Money.ofMinor(minor % 1_000_000_000 + 1, "EUR");
        var from = new UUID(1, 1);
        var to = new UUID(1, 2);

        var entries = ExchangeEntry.of(new UUID(1, 3), from, to, amount);

        assertThat(entries).extracting(Entry::checkoutId).containsExactly(from, to);
        assertThat(entries.stream()
                        .flatMap(entry -> entry.postings().stream())
                        .filter(posting -> posting.account() == Account.EXCHANGES)
                        .map(Posting::amount)
                        .reduce(Money.zero("EUR"), Money::plus))
                .isEqualTo(Money.zero("EUR"));
        assertThat(entries.getFirst().postings()).contains(Posting.debit(Account.CUSTOMER_DEPOSITS, amount));
        assertThat(entries.getLast().postings()).contains(Posting.credit(Account.CUSTOMER_DEPOSITS, amount));
    }
}
