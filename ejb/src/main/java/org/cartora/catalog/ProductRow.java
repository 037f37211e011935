package org.cartora.catalog;

import java.time.Instant;
import java.util.UUID;
import org.cartora.shared.Money;
import org.jspecify.annotations.Nullable;

/** A product in a list of those who run the shop. */
public record ProductRow(
        UUID id,
        String title,
        String slug,
        ProductStatus status,
        String category,
        @Nullable String image,
        @Nullable Money priceFrom,
        int variants,
        boolean inStock,
        long viewCount,
        long version,
        Instant changedAt) {}
