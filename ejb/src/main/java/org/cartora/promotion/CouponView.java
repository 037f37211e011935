package org.cartora.promotion;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A code that unlocks a promotion; redeemed counts where the code has a limit of its own. */
public record CouponView(
        String code,
        UUID promotionId,
        @Nullable UUID batchId,
        @Nullable Integer totalLimit,
        int redeemed,
        boolean active,
        Instant createdAt) {}
