package org.cartora.cart;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What somebody wants to buy, and what of him decides on its price. Holding are his own earlier checkouts;
 * without a currency it is that of the first market. */
public record Wish(
        List<AddItem> items,
        List<String> coupons,
        @Nullable UUID customerId,
        @Nullable String email,
        @Nullable String country,
        @Nullable String region,
        Set<UUID> holding,
        @Nullable String currency) {

    public Wish {
        items = List.copyOf(items);
        coupons = List.copyOf(coupons);
        holding = Set.copyOf(holding);
    }
}
