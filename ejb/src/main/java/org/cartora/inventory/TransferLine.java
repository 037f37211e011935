package org.cartora.inventory;

import java.util.UUID;

/** So many units of one variant that are sent, and how many of them have arrived. */
public record TransferLine(UUID variantId, String sku, int quantity, int received) {

    int missing() {
        return quantity - received;
    }
}
