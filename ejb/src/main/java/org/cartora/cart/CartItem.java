package org.cartora.cart;

import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.cartora.inventory.Availability;
import org.cartora.pricing.LineTotals;
import org.cartora.shared.Money;
import org.jspecify.annotations.Nullable;

/**
 * One line of a cart at today's gross price; available is what could be bought now, 0 if it is no longer sold. Of the
 * quantity so many are on backorder, to be sent on a day that may be known.
 */
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
        int available,
        int backordered,
        @Nullable LocalDate shipsOn,
        boolean giftCard) {

    public CartItem {
        options = Map.copyOf(options);
    }

    static CartItem of(UUID id, Offer.Line line, LineTotals sums, Availability available) {
        var sellable = line.sellable();
        var backordered = available.beyond(line.item().quantity());
        var beyond = available.beyond();
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
                available.inAll(),
                backordered,
                beyond == null || backordered == 0 ? null : beyond.shipsOn(),
                sellable.giftCard());
    }
}
