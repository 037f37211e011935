package org.cartora.order;

import java.util.Map;
import java.util.UUID;
import org.cartora.shared.Money;
import org.jspecify.annotations.Nullable;

/** One line of an order; prices are gross, tax is contained. */
public record OrderLineView(
        UUID variantId,
        String sku,
        String title,
        String productSlug,
        @Nullable String image,
        Map<String, String> options,
        int quantity,
        Money unitPrice,
        Money discountTotal,
        Money taxTotal,
        Money total) {

    public OrderLineView {
        options = Map.copyOf(options);
    }
}
