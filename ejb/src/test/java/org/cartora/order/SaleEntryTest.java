package org.cartora.order;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.RoundingMode;
import java.util.List;
import java.util.stream.Collectors;
import org.cartora.journal.Account;
import org.cartora.journal.Posting;
import org.cartora.pricing.PricePolicy;
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
    void aGiftCardIsOwedAndNeitherSoldNorTaxed() {
        var entry = SaleEntry.of(Samples.placing(List.of(Samples.giftCard("50.00", 2))));

        assertThat(entry.postings())
                .containsExactlyInAnyOrder(
                        new Posting(Account.CUSTOMER_DEPOSITS, Money.of("104.90", "EUR")),
                        new Posting(Account.GIFT_CARDS_SOLD, Money.of("-100.00", "EUR")),
                        new Posting(Account.SHIPPING_SALES, Money.of("-4.12", "EUR")),
                        new Posting(Account.TAX_PAYABLE, Money.of("-0.78", "EUR")));
    }

    @Test
    void aDiscountIsBookedWithoutTheTaxInIt() {
        var entry = SaleEntry.of(
                Samples.placing(List.of(Samples.item("MUG", "11.90", 2)), "2.38", PricePolicy.gross("EUR")));

        assertThat(entry.postings())
                .containsExactlyInAnyOrder(
                        new Posting(Account.CUSTOMER_DEPOSITS, Money.of("26.32", "EUR")),
                        new Posting(Account.DISCOUNTS, Money.of("2.00", "EUR")),
                        new Posting(Account.SALES, Money.of("-20.00", "EUR")),
                        new Posting(Account.SHIPPING_SALES, Money.of("-4.12", "EUR")),
                        new Posting(Account.TAX_PAYABLE, Money.of("-4.20", "EUR")));
    }

    @Test
    void netPricesAreBookedAsTheyAre() {
        var net = new PricePolicy("EUR", false, RoundingMode.HALF_EVEN, PricePolicy.Level.LINE);

        var entry = SaleEntry.of(Samples.placing(List.of(Samples.item("MUG", "10.00", 2)), "2.00", net));

        assertThat(entry.postings())
                .containsExactlyInAnyOrder(
                        new Posting(Account.CUSTOMER_DEPOSITS, Money.of("27.25", "EUR")),
                        new Posting(Account.DISCOUNTS, Money.of("2.00", "EUR")),
                        new Posting(Account.SALES, Money.of("-20.00", "EUR")),
                        new Posting(Account.SHIPPING_SALES, Money.of("-4.90", "EUR")),
                        new Posting(Account.TAX_PAYABLE, Money.of("-4.35", "EUR")));
    }

    @Test
    void withoutADiscountNoneIsBookedWhereverTaxIsRounded() {
        var atOnce = new PricePolicy("EUR", true, RoundingMode.HALF_EVEN, PricePolicy.Level.TOTAL);
        var items = List.of(Samples.item("A", "0.03", 1), Samples.item("B", "0.03", 1), Samples.item("C", "0.03", 1));

        assertThat(SaleEntry.of(Samples.placing(items, "0.00", atOnce)).postings())
                .extracting(Posting::account)
                .doesNotContain(Account.DISCOUNTS);
    }

    @Test
    void everyAccountIsPostedOnce() {
        var byAccount = SaleEntry.of(Samples.twoMugs()).postings().stream()
                .collect(Collectors.groupingBy(Posting::account, Collectors.counting()));

        assertThat(byAccount.values()).containsOnly(1L);
    }
}
