package org.cartora.catalog;

import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A variant as a cart needs it. */
public record Sellable(
        UUID variantId,
        UUID productId,
        String productSlug,
        String sku,
        String title,
        Map<String, String> options,
        @Nullable String image,
        UUID categoryId,
        String category,
        boolean published) {

    public Sellable {
        options = Map.copyOf(options);
    }
}
