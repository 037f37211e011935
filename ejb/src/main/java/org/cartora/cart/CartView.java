package org.cartora.cart;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.cartora.pricing.Totals;
import org.cartora.pricing.TraceStep;
import org.cartora.promotion.PromotionNote;

/**
 * A cart as its owner sees it; totals are without shipping, which the checkout adds. Promotions say what they save and why,
 * or why a coupon saves nothing yet; the trace explains every cent.
 */
public record CartView(
        UUID id,
        String currency,
        List<CartItem> items,
        List<Unsold> unsold,
        List<String> coupons,
        List<PromotionNote> promotions,
        Totals totals,
        List<TraceStep> trace,
        Instant expiresAt) {

    public CartView {
        items = List.copyOf(items);
        unsold = List.copyOf(unsold);
        coupons = List.copyOf(coupons);
        promotions = List.copyOf(promotions);
        trace = List.copyOf(trace);
    }
}
