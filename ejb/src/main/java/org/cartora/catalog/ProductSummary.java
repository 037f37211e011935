package org.cartora.catalog;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;
import org.cartora.promotion.Tag;
import org.cartora.shared.Money;
import org.jspecify.annotations.Nullable;

/**
 * A product in a list; its price is that of its cheapest variant. Where that is reduced: what it was before, the lowest price of
 * the thirty days before the reduction, and when the reduction ends, if that is known.
 */
public record ProductSummary(
        UUID id,
        String slug,
        String title,
        @Nullable String image,
        Money price,
        @Nullable Money compareAtPrice,
        @Nullable Money lowestPriceBefore,
        @Nullable Instant saleEndsAt,
        boolean inStock,
        @Nullable BigDecimal rating,
        int upvoteCount,
        CategoryRef category,
        @Nullable String seller) {

    ProductSummary tagged(Tag tag) {
        return new ProductSummary(
                id,
                slug,
                title,
                image,
                tag.price(),
                tag.former(),
                tag.lowestBefore(),
                tag.endsAt(),
                inStock,
                rating,
                upvoteCount,
                category,
                seller);
    }
}
