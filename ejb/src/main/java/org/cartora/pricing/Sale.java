package org.cartora.pricing;

import java.util.HashSet;
import java.util.List;
import org.cartora.shared.Money;

/** All that a calculation needs: the lines, what promotions take off, the price of shipping, the taxes and the rules. */
public record Sale(
        List<PricedItem> items, Money shipping, List<Discount> discounts, TaxTable taxes, PricePolicy policy) {

    /** Refuses two lines of one key, and a shipping that would pay the shopper. */
    public Sale {
        items = List.copyOf(items);
        discounts = List.copyOf(discounts);
        var keys = new HashSet<String>();
        for (var item : items) {
            if (!keys.add(item.key())) {
                throw new IllegalArgumentException("two lines of the key " + item.key());
            }
        }
        if (shipping.amount().signum() < 0) {
            throw new IllegalArgumentException("shipping for " + shipping);
        }
    }
}
