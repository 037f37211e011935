package org.cartora.catalog;

import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A variant as a cart needs it; categories are its own and all above it, the weight is in grams, 0 where it is not known. A gift card
 * has the tax class {@link org.cartora.pricing.TaxTable#VOUCHER}.
 */
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
        Set<UUID> categories,
        @Nullable UUID sellerId,
        String taxClass,
        int weight,
        boolean published,
        boolean giftCard) {

    /** How many units there are of what lies on no shelf: as many as anybody may ask for. */
    public static final int ALWAYS = 9999;

    public Sellable {
        options = Map.copyOf(options);
        categories = Set.copyOf(categories);
    }
}
