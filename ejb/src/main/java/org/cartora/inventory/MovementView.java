package org.cartora.inventory;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What happened to units of a SKU at a location: so many went from one account to the other, why, and the order or document
 * behind it.
 */
public record MovementView(
        UUID id,
        String sku,
        String location,
        MovementKind kind,
        StockAccount from,
        StockAccount to,
        int quantity,
        String cause,
        @Nullable UUID orderId,
        @Nullable String reference,
        Instant at) {}
