package org.cartora.cart;

import java.util.Map;
import java.util.UUID;
import org.cartora.pricing.LineTotals;
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
        Money discountTotal,
        Money total,
        int available) {

    public CartItem {
        options = Map.copyOf(options);
    }

    static CartItem of(UUID id, Offer.Line line, LineTotals sums, int available) {
        var sellable = line.sellable();
        return new CartItem(
                id,
                sellable.variantId(),
                sellable.sku(),
                sellable.title(),
                sellable.productSlug(),
                sellable.image(),
                sellable.options(),
                line.item().quantity(),
                line.item().unitPrice(),
                sums.discountTotal(),
                sums.total(),
                available);
    }
}
