package org.cartora.checkout;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.cartora.checkout.Purchase.Steps;
import org.cartora.journal.Account;
import org.cartora.journal.Entry;
import org.cartora.journal.Posting;
import org.cartora.order.QuotedLine;
import org.cartora.pricing.LineTotals;
import org.cartora.pricing.TaxLine;
import org.cartora.promotion.Stacking;
import org.cartora.shared.Money;

/** Cart = checkout = order = invoice = journal, whatever is bought, wherever, and however it is paid. */
class PurchasePropertiesTest {

    @Property(tries = 500)
    void everyStepComesToTheSame(@ForAll("purchases") Purchase purchase) {
        var steps = purchase.steps();

        var total = steps.quote().totals().grandTotal();
        assertThat(steps.cart().sums().totals())
                .as("cart")
                .isEqualTo(steps.quote().totals());
        assertThat(steps.checkout().quote()).as("checkout").isEqualTo(steps.quote());
        assertThat(steps.sold().order().grandTotal()).as("order").isEqualTo(total);
        assertThat(steps.sold().order().taxTotal())
                .as("tax of the order")
                .isEqualTo(steps.quote().totals().taxTotal());
        assertThat(steps.sold().order().trace())
                .as("why")
                .isEqualTo(steps.quote().trace());
        assertThat(steps.invoice().total()).as("invoice").isEqualTo(total);
        assertThat(sold(steps)).as("journal").isEqualTo(total);
    }

    /** A promotion that keeps to itself may be another one with the shipping than without it. */
    @Property(tries = 500)
    void goodsComeToTheSameInTheCartAsWithTheirShipping(@ForAll("purchases") Purchase purchase) {
        var before =
                purchase.cart(Money.zero(purchase.shipping().currency())).sums().totals();

        var after = purchase.steps().quote().totals();

        assertThat(after.subtotal()).isEqualTo(before.subtotal());
        if (purchase.promotions().stream().noneMatch(terms -> terms.stacking() == Stacking.EXCLUSIVE)) {
            assertThat(after.discountTotal()).isEqualTo(before.discountTotal());
        }
    }

    @Property(tries = 500)
    void taxesOfLinesAndShippingSumToTheTaxAndTotalsToTheTotal(@ForAll("purchases") Purchase purchase) {
        var steps = purchase.steps();

        var totals = steps.quote().totals();
        var shipping = shippingOf(steps);
        var lines = steps.quote().lines();
        assertThat(lines)
                .allSatisfy(
                        line -> assertThat(sum(totals.taxTotal(), line.taxes())).isEqualTo(line.taxTotal()));
        assertThat(sum(totals.taxTotal(), shipping.taxes())).isEqualTo(shipping.taxTotal());
        assertThat(lines.stream().map(QuotedLine::taxTotal).reduce(shipping.taxTotal(), Money::plus))
                .isEqualTo(totals.taxTotal());
        assertThat(lines.stream().map(QuotedLine::total).reduce(shipping.total(), Money::plus))
                .isEqualTo(totals.grandTotal());
    }

    @Property(tries = 500)
    void theRowsOfTheInvoiceSumToItsTotalAndItsNetAndTaxToo(@ForAll("purchases") Purchase purchase) {
        var steps = purchase.steps();

        var invoice = steps.invoice();
        var total = steps.sold().order().grandTotal();
        assertThat(invoice.rows().stream().reduce(BigDecimal.ZERO, BigDecimal::add))
                .isEqualByComparingTo(total.amount());
        assertThat(invoice.net().plus(invoice.tax())).isEqualTo(total);
        assertThat(invoice.tax()).isEqualTo(steps.quote().totals().taxTotal());
    }

    @Property(tries = 500)
    void theBooksBalanceAndWhatTheCustomerPaidIsSpentToTheCent(@ForAll("purchases") Purchase purchase) {
        var steps = purchase.steps();

        var total = steps.quote().totals().grandTotal();
        assertThat(steps.books())
                .allSatisfy(
                        entry -> assertThat(balance(total, entry.postings())).isEqualTo(nothing(total)));
        assertThat(of(steps, Account.CUSTOMER_DEPOSITS)).isEqualTo(nothing(total));
        assertThat(of(steps, Account.CASH_AT_PROVIDER)
                        .minus(of(steps, Account.GIFT_CARD_LIABILITY).negated()))
                .as("paid by card and gift card")
                .isEqualTo(total);
        assertThat(of(steps, Account.TAX_PAYABLE).negated())
                .isEqualTo(steps.quote().totals().taxTotal());
    }

    @Property(tries = 500)
    void nothingIsNegative(@ForAll("purchases") Purchase purchase) {
        var steps = purchase.steps();

        var order = steps.sold().order();
        assertThat(Stream.of(
                        order.subtotal(),
                        order.discountTotal(),
                        order.taxTotal(),
                        order.shippingTotal(),
                        order.grandTotal(),
                        order.amountDue()))
                .allMatch(amount -> amount.amount().signum() >= 0);
        assertThat(order.lines()).allMatch(line -> line.total().amount().signum() >= 0);
        assertThat(shippingOf(steps).total().amount()).isNotNegative();
    }

    @Property(tries = 300)
    void theOrderOfTheLinesDecidesNothing(@ForAll("purchases") Purchase purchase) {
        var turned = purchase.turned().steps();

        var steps = purchase.steps();
        assertThat(turned.quote().totals()).isEqualTo(steps.quote().totals());
        assertThat(linesById(turned)).isEqualTo(linesById(steps));
        assertThat(turned.sold().booked().postings())
                .isEqualTo(steps.sold().booked().postings());
    }

    @Provide
    Arbitrary<Purchase> purchases() {
        return Purchases.any();
    }

    /** Sales, shipping and tax less discounts. */
    private static Money sold(Steps steps) {
        return Stream.of(Account.SALES, Account.SHIPPING_SALES, Account.TAX_PAYABLE, Account.DISCOUNTS)
                .map(account -> of(steps, account).negated())
                .reduce(nothing(steps.quote().totals().grandTotal()), Money::plus);
    }

    private static Money of(Steps steps, Account account) {
        return balance(
                steps.quote().totals().grandTotal(),
                steps.books().stream()
                        .map(Entry::postings)
                        .flatMap(Collection::stream)
                        .filter(posting -> posting.account() == account)
                        .toList());
    }

    private static Money balance(Money like, List<Posting> postings) {
        return postings.stream().map(Posting::amount).reduce(nothing(like), Money::plus);
    }

    private static LineTotals shippingOf(Steps steps) {
        return Objects.requireNonNull(steps.quote().shipping());
    }

    private static Money sum(Money like, List<TaxLine> taxes) {
        return taxes.stream().map(TaxLine::amount).reduce(nothing(like), Money::plus);
    }

    private static HashMap<Object, QuotedLine> linesById(Steps steps) {
        var lines = new HashMap<Object, QuotedLine>();
        steps.quote().lines().forEach(line -> lines.put(line.variantId(), line));
        return lines;
    }

    private static Money nothing(Money like) {
        return Money.zero(like.currency());
    }
}
