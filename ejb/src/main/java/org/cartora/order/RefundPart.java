package org.cartora.order;

import java.util.UUID;
import org.cartora.shared.Money;
import org.jspecify.annotations.Nullable;

/**
 * What goes back of one line, or of the shipping, which has no line; tax is contained in the amount. Of gift cards it is what was
 * left on them.
 */
public record RefundPart(
        @Nullable UUID lineId,
        @Nullable String sku,
        String title,
        int units,
        Money amount,
        Money tax,
        boolean giftCard) {}
