package org.cartora.cart;

import java.util.List;
import java.util.UUID;

/** What lies in a cart, and the coupons in it; no prices. */
public record CartContents(UUID cartId, String currency, List<AddItem> items, List<String> coupons) {

    public CartContents {
        items = List.copyOf(items);
        coupons = List.copyOf(coupons);
    }
}
