package org.cartora.pricing;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A price list; for everybody where no group is named. */
public record PriceListView(
        UUID id,
        String code,
        String name,
        String currency,
        @Nullable String customerGroup) {}
