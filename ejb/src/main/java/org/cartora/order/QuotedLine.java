package org.cartora.order;

import java.math.BigDecimal;
import java.util.Map;
import java.util.UUID;
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
        Money total) {

    public QuotedLine {
        options = Map.copyOf(options);
    }
}
