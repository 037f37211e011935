package org.cartora.catalog;

import java.math.BigDecimal;
import java.util.UUID;
import org.cartora.shared.Invalid;
import org.jspecify.annotations.Nullable;

/**
 * What a public list shows; an absent part does not limit it. A category (id or slug) includes those below it, prices are
 * in the market's currency, the text has to occur in the product's words.
 */
public record ProductFilter(
        @Nullable String category,
        @Nullable UUID seller,
        @Nullable String tag,
        @Nullable BigDecimal minPrice,
        @Nullable BigDecimal maxPrice,
        @Nullable Boolean inStock,
        @Nullable String text) {

    public ProductFilter {
        if (minPrice != null && maxPrice != null && minPrice.compareTo(maxPrice) > 0) {
            throw Invalid.field("min_price", "must not be higher than max_price");
        }
    }

    public static ProductFilter all() {
        return new ProductFilter(null, null, null, null, null, null, null);
    }
}
