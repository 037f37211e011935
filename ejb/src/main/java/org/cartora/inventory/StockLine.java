package org.cartora.inventory;

import java.util.UUID;

/** So many units of one variant. */
public record StockLine(UUID variantId, String sku, int quantity) {

    LocatedLine at(UUID locationId) {
        return new LocatedLine(variantId, sku, locationId, quantity);
    }
}
