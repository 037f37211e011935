package org.cartora.order;

import org.cartora.shared.Money;
import org.jspecify.annotations.Nullable;

/** One line of an order of an earlier shop, by its name: the goods need not be in this shop. */
public record PastLine(
        String title, @Nullable String sku, int quantity, Money unitPrice, Money discountTotal, Money taxTotal) {

    /** Before discounts. */
    public Money worth() {
        return unitPrice.times(quantity);
    }
}
