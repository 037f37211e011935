package org.cartora.catalog;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.cartora.shared.Money;
import org.jspecify.annotations.Nullable;

/** A product whole. The category path leads from the department down to its own category. */
public record ProductView(
        UUID id,
        String slug,
        String title,
        String description,
        String status,
        @Nullable String image,
        List<String> gallery,
        @Nullable Money price,
        @Nullable Money compareAtPrice,
        @Nullable Money lowestPriceBefore,
        @Nullable Instant saleEndsAt,
        boolean inStock,
        @Nullable BigDecimal rating,
        int upvoteCount,
        long viewCount,
        @Nullable String seller,
        List<String> tags,
        Map<String, Object> attributes,
        List<String> options,
        List<VariantView> variants,
        CategoryRef category,
        List<CategoryRef> categoryPath,
        String taxClass,
        boolean giftCard,
        long version,
        Instant createdAt,
        Instant changedAt) {

    public ProductView {
        gallery = List.copyOf(gallery);
        tags = List.copyOf(tags);
        attributes = Collections.unmodifiableMap(new LinkedHashMap<>(attributes));
        options = List.copyOf(options);
        variants = List.copyOf(variants);
        categoryPath = List.copyOf(categoryPath);
    }

    /** The description that would make it what it is, for a change to start from. */
    public DescribeProduct described() {
        return new DescribeProduct(
                title,
                slug,
                description,
                category.slug(),
                tags,
                status,
                attributes,
                options,
                variants.stream().map(VariantView::described).toList(),
                gallery.stream().map(ProductLists::media).toList(),
                taxClass,
                giftCard,
                seller == null ? null : UUID.fromString(seller));
    }
}
