package org.cartora.inventory;

import org.jspecify.annotations.Nullable;

/** Which levels: of a location, of SKUs that begin with a text, with at most so many available. */
public record StockFilter(
        @Nullable String location,
        @Nullable String sku,
        @Nullable Integer available) {}
