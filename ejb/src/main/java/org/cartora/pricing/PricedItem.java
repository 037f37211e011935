package org.cartora.pricing;

import org.cartora.shared.Money;
import org.jspecify.annotations.Nullable;

/**
 * One line to be paid for. Its key names it within the sale, also where two lines have the same SKU; nothing in a
 * calculation depends on the order of the lines. A price list is named where the price is not the list price itself.
 */
public record PricedItem(
        String key,
        String sku,
        Money unitPrice,
        int quantity,
        String taxClass,
        Goods goods,
        @Nullable String priceList) {

    /** Refuses what no shop sells: less than one unit, a price below zero, the key kept for shipping. */
    public PricedItem {
        if (quantity < 1 || unitPrice.amount().signum() < 0 || key.equals(Discount.SHIPPING)) {
            throw new IllegalArgumentException("no line to be paid for: " + quantity + " × " + unitPrice + " " + key);
        }
    }

    /** At the list price. */
    public PricedItem(String key, String sku, Money unitPrice, int quantity, String taxClass, Goods goods) {
        this(key, sku, unitPrice, quantity, taxClass, goods, null);
    }

    String words() {
        return quantity + " × " + unitPrice + (priceList == null ? "" : ", " + priceList);
    }

    /** The line before discounts. */
    public Money subtotal() {
        return unitPrice.times(quantity);
    }
}
