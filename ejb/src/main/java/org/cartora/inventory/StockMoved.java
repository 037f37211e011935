package org.cartora.inventory;

import java.util.UUID;

/** Within this node and transaction only: more or less of a variant is available. What is kept ready about it is stale. */
public record StockMoved(UUID variantId) {}
