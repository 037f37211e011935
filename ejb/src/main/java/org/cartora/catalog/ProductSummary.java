package org.cartora.catalog;

import java.math.BigDecimal;
import java.util.UUID;
import org.cartora.shared.Money;
import org.jspecify.annotations.Nullable;

/** A product in a list; its price is that of its cheapest variant. */
public record ProductSummary(
        UUID id,
        String slug,
        String title,
        @Nullable String image,
        Money price,
        @Nullable Money compareAtPrice,
        boolean inStock,
        @Nullable BigDecimal rating,
        int upvoteCount,
        CategoryRef category,
        @Nullable String seller) {}
