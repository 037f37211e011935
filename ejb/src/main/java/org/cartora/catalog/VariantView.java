package org.cartora.catalog;

import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.cartora.inventory.BeyondStock;
import org.cartora.shared.Money;
import org.jspecify.annotations.Nullable;

/**
 * One thing that can be bought; available is the number of units in stock, which a shopper may see a little late, backorder
 * what is sold beyond that. Where the price is reduced: what it was before, the lowest of the thirty days before the
 * reduction, and when that ends, if it is known. The weight is in grams, 0 where it is not known.
 */
public record VariantView(
        UUID id,
        String sku,
        Map<String, String> options,
        @Nullable Money price,
        @Nullable Money compareAtPrice,
        @Nullable Money lowestPriceBefore,
        @Nullable Instant saleEndsAt,
        int available,
        @Nullable BeyondStock backorder,
        int weight,
        @Nullable String image) {

    public VariantView {
        options = Collections.unmodifiableMap(new LinkedHashMap<>(options));
    }

    /** What lies on no shelf is never sold out. */
    VariantView alwaysThere() {
        return new VariantView(
                id,
                sku,
                options,
                price,
                compareAtPrice,
                lowestPriceBefore,
                saleEndsAt,
                Sellable.ALWAYS,
                null,
                weight,
                image);
    }

    DescribeVariant described() {
        if (price == null) {
            throw new IllegalStateException("a variant without a price: " + sku);
        }
        return new DescribeVariant(
                sku, options, price, compareAtPrice, null, weight, image == null ? null : ProductLists.media(image));
    }
}
