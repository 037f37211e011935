package org.cartora.giftcard;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.cartora.journal.Account;
import org.cartora.journal.EntryKind;
import org.cartora.journal.Posting;
import org.cartora.shared.Ids;
import org.cartora.shared.Money;
import org.junit.jupiter.api.Test;

class ValueChangeTest {

    private static final UUID ENTRY = Ids.next();
    private static final UUID CHECKOUT = Ids.next();
    private static final Money FIVE = Money.of("5.00", "EUR");

    @Test
    void whatIsIssuedIsOwedAndIsTheShopsOwnGenerosity() {
        var entry = ValueChange.ISSUED.booked(ValueKind.GIFT_CARD, ENTRY, null, FIVE);

        assertThat(entry.kind()).isEqualTo(EntryKind.VALUE_ISSUED);
        assertThat(entry.reference()).isEqualTo(ENTRY.toString());
        assertThat(entry.postings())
                .containsExactlyInAnyOrder(
                        Posting.debit(Account.GOODWILL, FIVE), Posting.credit(Account.GIFT_CARD_LIABILITY, FIVE));
    }

    @Test
    void whatIsSoldIsOwedOnTheCardAndNoLongerAsOneToBeIssued() {
        assertThat(ValueChange.SOLD
                        .booked(ValueKind.GIFT_CARD, ENTRY, null, FIVE)
                        .postings())
                .containsExactlyInAnyOrder(
                        Posting.debit(Account.GIFT_CARDS_SOLD, FIVE),
                        Posting.credit(Account.GIFT_CARD_LIABILITY, FIVE));
    }

    @Test
    void whatIsSpentIsNoLongerOwedOnTheCardButLiesAsADeposit() {
        var entry = ValueChange.SPENT.booked(ValueKind.STORE_CREDIT, ENTRY, CHECKOUT, FIVE.negated());

        assertThat(entry.checkoutId()).isEqualTo(CHECKOUT);
        assertThat(entry.postings())
                .containsExactlyInAnyOrder(
                        Posting.debit(Account.STORE_CREDIT_LIABILITY, FIVE),
                        Posting.credit(Account.CUSTOMER_DEPOSITS, FIVE));
    }

    @Test
    void whatAnOrderGivesBackAsCreditIsOwedToTheCustomerAndNoDepositAnyMore() {
        var entry = ValueChange.CREDITED.booked(ValueKind.STORE_CREDIT, ENTRY, CHECKOUT, FIVE);

        assertThat(entry.kind()).isEqualTo(EntryKind.VALUE_CREDITED);
        assertThat(entry.postings())
                .containsExactlyInAnyOrder(
                        Posting.debit(Account.CUSTOMER_DEPOSITS, FIVE),
                        Posting.credit(Account.STORE_CREDIT_LIABILITY, FIVE));
    }

    @Test
    void whatIsGivenBackOrRefundedIsOwedAgain() {
        for (var change : new ValueChange[] {ValueChange.GIVEN_BACK, ValueChange.REFUNDED}) {
            assertThat(change.booked(ValueKind.GIFT_CARD, ENTRY, CHECKOUT, FIVE).postings())
                    .containsExactlyInAnyOrder(
                            Posting.debit(Account.CUSTOMER_DEPOSITS, FIVE),
                            Posting.credit(Account.GIFT_CARD_LIABILITY, FIVE));
        }
    }
}
