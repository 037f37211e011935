package org.cartora.promotion;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The codes that were made; of many, the batch that holds them. */
public record CouponsMade(UUID promotionId, @Nullable UUID batchId, List<String> codes) {

    public CouponsMade {
        codes = List.copyOf(codes);
    }
}
