package org.cartora.order;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import org.cartora.journal.Account;
import org.cartora.journal.Posting;
import org.cartora.shared.Money;
import org.junit.jupiter.api.Test;

class SaleEntryTest {

    @Test
    void aDepositBecomesSalesShippingAndTax() {
        var entry = SaleEntry.of(Samples.twoMugs());

        assertThat(entry.postings())
                .containsExactlyInAnyOrder(
                        new Posting(Account.CUSTOMER_DEPOSITS, Money.of("28.70", "EUR")),
                        new Posting(Account.SALES, Money.of("-20.00", "EUR")),
                        new Posting(Account.SHIPPING_SALES, Money.of("-4.12", "EUR")),
                        new Posting(Account.TAX_PAYABLE, Money.of("-4.58", "EUR")));
    }

    @Test
    void everyAccountIsPostedOnce() {
        var byAccount = SaleEntry.of(Samples.twoMugs()).postings().stream()
                .collect(Collectors.groupingBy(Posting::account, Collectors.counting()));

        assertThat(byAccount.values()).containsOnly(1L);
    }
}
