package org.cartora.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.UUID;
import org.cartora.shared.Money;
import org.junit.jupiter.api.Test;

class EntryTest {

    private static final Money FIVE = Money.of("5.00", "EUR");

    @Test
    void aCaptureIsTheCustomersMoneyUntilThereIsAnOrder() {
        assertThat(Entry.captured(UUID.randomUUID(), "t1", FIVE).postings())
                .containsExactly(
                        new Posting(Account.CASH_AT_PROVIDER, FIVE),
                        new Posting(Account.CUSTOMER_DEPOSITS, FIVE.negated()));
    }

    @Test
    void aRefundIsTheOppositeOfACapture() {
        var both =
                List.of(Entry.captured(UUID.randomUUID(), "t1", FIVE), Entry.refunded(UUID.randomUUID(), "t2", FIVE));

        for (var account : List.of(Account.CASH_AT_PROVIDER, Account.CUSTOMER_DEPOSITS)) {
            assertThat(both.stream()
                            .flatMap(entry -> entry.postings().stream())
                            .filter(posting -> posting.account() == account)
                            .map(Posting::amount)
                            .reduce(Money.zero("EUR"), Money::plus))
                    .isEqualTo(Money.zero("EUR"));
        }
    }

    @Test
    void aFeeIsTakenOutOfWhatTheProviderHolds() {
        var fee = Money.of("0.32", "EUR");

        assertThat(Entry.captured(UUID.randomUUID(), "t1", FIVE).less(fee).postings())
                .endsWith(
                        new Posting(Account.PROVIDER_FEES, fee), new Posting(Account.CASH_AT_PROVIDER, fee.negated()));
    }

    @Test
    void whatDoesNotBalanceIsNoEntry() {
        assertThatThrownBy(() -> new Entry(
                        EntryKind.ORDER_PLACED,
                        "o1",
                        UUID.randomUUID(),
                        List.of(
                                Posting.debit(Account.CUSTOMER_DEPOSITS, FIVE),
                                Posting.credit(Account.SALES, Money.of("4.99", "EUR")))))
                .hasMessageContaining("out of balance by 0.01 EUR");
    }

    @Test
    void eachCurrencyBalancesByItself() {
        assertThatThrownBy(() -> new Entry(
                        EntryKind.ORDER_PLACED,
                        "o1",
                        UUID.randomUUID(),
                        List.of(
                                Posting.debit(Account.CUSTOMER_DEPOSITS, FIVE),
                                Posting.credit(Account.SALES, Money.of("5.00", "USD")))))
                .hasMessageContaining("out of balance");
    }

    @Test
    void postingsOfNothingAreLeftOut() {
        assertThat(Entry.captured(UUID.randomUUID(), "t1", Money.zero("EUR")).postings())
                .isEmpty();
    }
}
