package org.cartora.inventory;

import java.util.UUID;

/** The stock of one variant at one location: available = on hand − allocated − reserved − safety stock, or nothing. */
public record StockView(
        UUID variantId,
        String sku,
        String location,
        int onHand,
        int allocated,
        int reserved,
        int safetyStock,
        int available) {

    static StockView of(UUID variantId, String sku, String location, StockFigures figures) {
        return new StockView(
                variantId,
                sku,
                location,
                figures.onHand(),
                figures.allocated(),
                figures.reserved(),
                figures.safety(),
                figures.available());
    }

    StockFigures figures() {
        return new StockFigures(onHand, allocated, reserved, safetyStock);
    }
}
