package org.cartora.catalog;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What the list of those who run the shop shows: the text is a part of a title or a SKU. */
public record ProductListFilter(
        @Nullable String text,
        @Nullable ProductStatus status,
        @Nullable UUID category,
        @Nullable Boolean inStock) {

    public static ProductListFilter all() {
        return new ProductListFilter(null, null, null, null);
    }
}
