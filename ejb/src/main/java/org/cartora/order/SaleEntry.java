package org.cartora.order;

import java.util.List;
import org.cartora.journal.Account;
import org.cartora.journal.Entry;
import org.cartora.journal.EntryKind;
import org.cartora.journal.Posting;
import org.cartora.shared.Money;

/**
 * How a placed order is booked: the customer's deposit becomes sales, shipping and tax. Goods are booked at their list
 * price and discounts apart, both net, so that sales − discounts + shipping + tax = what was paid, to the cent.
 */
final class SaleEntry {

    private SaleEntry() {}

    static Entry of(PlaceOrder command) {
        var totals = command.quote().totals();
        var zero = Money.zero(totals.grandTotal().currency());
        var sales = zero;
        var discounts = zero;
        var goodsTax = zero;
        for (var line : command.quote().lines()) {
            var listed = line.unitPrice().times(line.quantity());
            var listedNet = listed.minus(listed.taxIncluded(line.taxRate()));
            sales = sales.plus(listedNet);
            discounts = discounts.plus(listedNet.minus(line.total().minus(line.taxTotal())));
            goodsTax = goodsTax.plus(line.taxTotal());
        }
        var shippingTax = totals.taxTotal().minus(goodsTax);
        return new Entry(
                EntryKind.ORDER_PLACED,
                command.orderId().toString(),
                command.checkoutId(),
                List.of(
                        Posting.debit(Account.CUSTOMER_DEPOSITS, totals.grandTotal()),
                        Posting.debit(Account.DISCOUNTS, discounts),
                        Posting.credit(Account.SALES, sales),
                        Posting.credit(
                                Account.SHIPPING_SALES, totals.shippingTotal().minus(shippingTax)),
                        Posting.credit(Account.TAX_PAYABLE, totals.taxTotal())));
    }
}
