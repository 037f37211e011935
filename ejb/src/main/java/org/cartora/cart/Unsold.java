package org.cartora.cart;

import java.util.UUID;
import org.cartora.catalog.Sellable;
import org.jspecify.annotations.Nullable;

/**
 * What lies in a cart and is not sold in its currency, or no longer: it costs nothing and cannot be ordered. The id is that of
 * its line.
 */
public record Unsold(
        @Nullable UUID id,
        UUID variantId,
        @Nullable String sku,
        @Nullable String title,
        String reason) {

    static Unsold of(UUID variant, @Nullable Sellable sellable, String currency) {
        return sellable == null
                ? new Unsold(null, variant, null, null, "is no longer sold")
                : new Unsold(null, variant, sellable.sku(), sellable.title(), "is not sold in " + currency);
    }

    Unsold in(@Nullable UUID line) {
        return new Unsold(line, variantId, sku, title, reason);
    }
}
