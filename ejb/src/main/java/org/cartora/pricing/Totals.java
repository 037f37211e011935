package org.cartora.pricing;

import org.cartora.shared.Money;

/**
 * What a cart, checkout or order comes to. Discounts of goods are in discount total, those of shipping have already lowered
 * shipping total. Where prices are gross, grand total = subtotal − discount + shipping and tax is contained in it; where
 * they are net, tax comes on top.
 */
public record Totals(Money subtotal, Money discountTotal, Money taxTotal, Money shippingTotal, Money grandTotal) {

    public static Totals zero(String currency) {
        var zero = Money.zero(currency);
        return new Totals(zero, zero, zero, zero, zero);
    }
}
