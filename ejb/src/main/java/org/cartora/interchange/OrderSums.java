package org.cartora.interchange;

import java.util.List;
import java.util.Optional;
import org.cartora.order.PastLine;
import org.cartora.order.PastOrder;
import org.cartora.shared.Money;

/**
 * What an order of an earlier shop says it came to, which has to add up to the cent. Shops differ in two ways, and both are
 * told by reckoning: the subtotal is before discounts (ours) or after them (Shopify's), and taxes are in the prices or on top.
 */
record OrderSums(
        Money goods, Money discount, Money shipping, Money taxes, Optional<Money> subtotal, Optional<Money> refunded) {

    static OrderSums of(SheetRow head, String currency, List<PastLine> lines, Findings findings) {
        var zero = Money.zero(currency);
        return new OrderSums(
                lines.stream().map(PastLine::worth).reduce(zero, Money::plus),
                Cells.price(head, OrderTable.DISCOUNT, currency, findings).orElse(zero),
                Cells.price(head, OrderTable.SHIPPING, currency, findings).orElse(zero),
                Cells.price(head, OrderTable.TAXES, currency, findings).orElse(zero),
                Cells.price(head, OrderTable.SUBTOTAL, currency, findings),
                Cells.price(head, OrderTable.REFUNDED, currency, findings));
    }

    boolean containsTaxes(Money total) {
        return total.equals(due());
    }

    private Money due() {
        return goods.minus(discount).plus(shipping);
    }

    void check(SheetRow head, PastOrder order, Findings findings) {
        if (!order.addsUp()) {
            findings.add(head.error(
                    OrderTable.TOTAL,
                    "does not add up: lines of " + goods + " less " + discount + " with " + shipping
                            + " of shipping are " + due() + ", or " + due().plus(taxes) + " with taxes on top"));
        }
        subtotal.filter(sum -> !sum.equals(goods) && !sum.equals(goods.minus(discount)))
                .ifPresent(sum -> findings.add(head.error(
                        OrderTable.SUBTOTAL, "does not add up: the lines are " + goods + " before discounts")));
        if (order.refundedTotal().compareTo(order.grandTotal()) > 0) {
            findings.add(head.error(OrderTable.REFUNDED, "must not be more than the total"));
        }
    }
}
