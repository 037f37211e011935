package org.cartora.cart;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.cartora.pricing.Totals;

/** A cart as its owner sees it; totals are without shipping, which the checkout adds. */
public record CartView(UUID id, List<CartItem> items, List<String> coupons, Totals totals, Instant expiresAt) {

    public CartView {
        items = List.copyOf(items);
        coupons = List.copyOf(coupons);
    }
}
