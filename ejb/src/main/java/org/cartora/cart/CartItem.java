package org.cartora.cart;

import java.util.Map;
import java.util.UUID;
import org.cartora.shared.Money;
import org.jspecify.annotations.Nullable;

/** One line of a cart at today's gross price; available is what could be bought now, 0 if it is no longer sold. */
public record CartItem(
        UUID id,
        UUID variantId,
        String sku,
        String title,
        String productSlug,
        @Nullable String image,
        Map<String, String> options,
        int quantity,
        Money unitPrice,
        Money total,
        int available) {

    public CartItem {
        options = Map.copyOf(options);
    }
}
