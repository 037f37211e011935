package org.cartora.order;

import java.util.List;
import java.util.UUID;
import org.cartora.journal.Account;
import org.cartora.journal.Entry;
import org.cartora.journal.EntryKind;
import org.cartora.journal.Posting;
import org.cartora.shared.Money;

/**
 * How a placed order is booked: the customer's deposit becomes sales, shipping and tax. Goods are booked at their list
 * price and discounts apart, both net, so that sales − discounts + shipping + tax = what was paid, to the cent.
 * A gift card is no sale: what was paid for it is owed, first as a card that is to be issued.
 */
final class SaleEntry {

    private SaleEntry() {}

    static Entry of(PlaceOrder command) {
        return of(EntryKind.ORDER_PLACED, command.orderId().toString(), command.checkoutId(), command.quote());
    }

    static Entry of(EntryKind kind, String reference, UUID checkoutId, Quote quote) {
        var totals = quote.totals();
        var zero = Money.zero(totals.grandTotal().currency());
        var sales = zero;
        var discounts = zero;
        var goods = zero;
        var goodsTax = zero;
        var cards = zero;
        for (var line : quote.lines()) {
            var net = line.total().minus(line.taxTotal());
            var discount = discount(line, net);
            if (line.giftCard()) {
                cards = cards.plus(net);
            } else {
                sales = sales.plus(net).plus(discount);
            }
            discounts = discounts.plus(discount);
            goods = goods.plus(line.total());
            goodsTax = goodsTax.plus(line.taxTotal());
        }
        var shipping = totals.grandTotal().minus(goods);
        var shippingTax = totals.taxTotal().minus(goodsTax);
        return new Entry(
                kind,
                reference,
                checkoutId,
                List.of(
                        Posting.debit(Account.CUSTOMER_DEPOSITS, totals.grandTotal()),
                        Posting.debit(Account.DISCOUNTS, discounts),
                        Posting.credit(Account.SALES, sales),
                        Posting.credit(Account.GIFT_CARDS_SOLD, cards),
                        Posting.credit(Account.SHIPPING_SALES, shipping.minus(shippingTax)),
                        Posting.credit(Account.TAX_PAYABLE, totals.taxTotal())));
    }

    /** What the discount of a line is without tax: as it is where prices are net, without the tax in it where they are gross. */
    private static Money discount(QuotedLine line, Money net) {
        var listed = line.unitPrice().times(line.quantity());
        if (line.discountTotal().isZero() || listed.minus(line.discountTotal()).equals(net)) {
            return line.discountTotal();
        }
        return listed.minus(listed.taxIncluded(line.taxRate())).minus(net);
    }
}
