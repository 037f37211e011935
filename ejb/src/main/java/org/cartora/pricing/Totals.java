package org.cartora.pricing;

import org.cartora.shared.Money;

/** What a cart, checkout or order comes to; grand total = subtotal − discount + shipping, tax is contained in it. */
public record Totals(Money subtotal, Money discountTotal, Money taxTotal, Money shippingTotal, Money grandTotal) {

    public static Totals zero(String currency) {
        var zero = Money.zero(currency);
        return new Totals(zero, zero, zero, zero, zero);
    }
}
