package org.cartora.promotion;

import java.util.UUID;
import org.cartora.shared.Money;
import org.jspecify.annotations.Nullable;

/** A promotion that took something off a cart: by which coupon, if it needed one, and which limits count it. */
public record PromotionUse(
        UUID promotionId,
        @Nullable String coupon,
        Money saved,
        boolean limited,
        boolean couponLimited,
        @Nullable Integer customerLimit) {}
