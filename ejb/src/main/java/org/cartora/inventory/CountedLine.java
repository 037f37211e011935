package org.cartora.inventory;

import java.util.UUID;

/** What was counted of a variant, what the books said at that moment, and the difference. */
public record CountedLine(UUID variantId, String sku, int expected, int counted, int difference) {

    static CountedLine of(UUID variantId, String sku, int expected, int counted) {
        return new CountedLine(variantId, sku, expected, counted, counted - expected);
    }
}
