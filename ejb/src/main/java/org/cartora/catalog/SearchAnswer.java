package org.cartora.catalog;

import java.util.List;
import org.cartora.shared.Money;
import org.jspecify.annotations.Nullable;

/** One page of what was found, how much there is in all, and how it spreads over categories and prices. */
public record SearchAnswer(
        List<ProductSummary> items, @Nullable String nextCursor, long total, Facets facets) {

    public SearchAnswer {
        items = List.copyOf(items);
    }

    public record Facets(List<CategoryCount> categories, List<PriceCount> prices) {

        public Facets {
            categories = List.copyOf(categories);
            prices = List.copyOf(prices);
        }
    }

    public record CategoryCount(String slug, String name, long count) {}

    /** From the one price up to, not including, the other. */
    public record PriceCount(@Nullable Money from, @Nullable Money to, long count) {}
}
