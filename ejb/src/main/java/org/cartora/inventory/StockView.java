package org.cartora.inventory;

import java.util.UUID;

/** The stock of one variant: available = on hand − allocated − reserved. */
public record StockView(
        UUID variantId, String sku, String location, int onHand, int allocated, int reserved, int available) {}
