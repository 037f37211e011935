package org.cartora.promotion;

import java.util.UUID;
import org.cartora.shared.Money;
import org.jspecify.annotations.Nullable;

/** What a shopper is told of a promotion: what it saves and why, or why a coupon of theirs saves nothing yet. */
public record PromotionNote(
        UUID promotionId, String name, @Nullable String coupon, boolean applied, Money saved, String reason) {}
