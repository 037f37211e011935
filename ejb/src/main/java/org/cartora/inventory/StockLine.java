package org.cartora.inventory;

import java.util.UUID;

/** So many units of one variant. */
public record StockLine(UUID variantId, String sku, int quantity) {

    StockLine with(int other) {
        return new StockLine(variantId, sku, other);
    }

    LocatedLine at(UUID locationId) {
        return new LocatedLine(variantId, sku, locationId, quantity);
    }
}
