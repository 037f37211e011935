package org.cartora.order;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.cartora.pricing.Discount;
import org.cartora.pricing.TaxLine;
import org.cartora.shared.Money;
import org.jspecify.annotations.Nullable;

/**
 * One line of an order: what it came to, what was taken off it by which promotion, its taxes, and what became of its units
 * since. Returnable are units that were sent and neither are back nor asked back. The addition is
 * named where the line came later.
 */
public record OrderLineView(
        UUID id,
        UUID variantId,
        String sku,
        String title,
        String productSlug,
        @Nullable String image,
        Map<String, String> options,
        int quantity,
        int backordered,
        @Nullable LocalDate shipsOn,
        Money unitPrice,
        Money discountTotal,
        Money taxTotal,
        Money total,
        List<Discount> discounts,
        List<TaxLine> taxes,
        int canceled,
        int shipped,
        int returned,
        int returnable,
        int refundedUnits,
        Money refunded,
        @Nullable UUID additionId,
        boolean giftCard) {

    public OrderLineView {
        options = Map.copyOf(options);
        discounts = List.copyOf(discounts);
        taxes = List.copyOf(taxes);
    }

    /** What a parcel may still hold. */
    public int toSend() {
        return giftCard ? 0 : unshipped();
    }

    /** Neither shipped nor canceled. */
    public int unshipped() {
        return quantity - canceled - shipped;
    }
}
