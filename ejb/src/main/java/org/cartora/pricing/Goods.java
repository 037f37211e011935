package org.cartora.pricing;

import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What a line is about; categories are those of the product and all above them. */
public record Goods(
        UUID variantId,
        UUID productId,
        Set<UUID> categories,
        @Nullable UUID sellerId) {

    public Goods {
        categories = Set.copyOf(categories);
    }
}
