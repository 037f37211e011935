package org.cartora.order;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.cartora.pricing.Discount;
import org.cartora.pricing.TaxLine;
import org.cartora.shared.Money;
import org.jspecify.annotations.Nullable;

/** One line as it was offered and will be ordered: facts of the catalog at that moment, gross prices, tax contained. */
public record QuotedLine(
        UUID variantId,
        UUID productId,
        UUID categoryId,
        String category,
        String productSlug,
        String sku,
        String title,
        @Nullable String image,
        Map<String, String> options,
        int quantity,
        Money unitPrice,
        Money discountTotal,
        BigDecimal taxRate,
        Money taxTotal,
        Money total,
        List<Discount> discounts,
        List<TaxLine> taxes,
        boolean giftCard) {

    public QuotedLine {
        options = Map.copyOf(options);
        // a quote that was frozen by an earlier release has neither
        discounts = List.copyOf(Objects.requireNonNullElse(discounts, List.of()));
        taxes = List.copyOf(Objects.requireNonNullElse(taxes, List.of()));
    }
}
