package org.cartora.promotion;

import java.util.Collection;
import org.cartora.pricing.Discount;
import org.cartora.promotion.Redemptions.Row;
import org.cartora.shared.Money;
import org.jspecify.annotations.Nullable;

/** A promotion that may apply, the code that unlocks it, and how often that code was and may be used. */
record Candidate(
        PromotionView promotion,
        @Nullable String code,
        int codeRedeemed,
        @Nullable Integer codeLimit) {

    LivePromotion live() {
        return new LivePromotion(promotion.id(), promotion.terms());
    }

    /** Whether it is used up by others than the holders of these. */
    boolean isExhausted(Collection<Row> own) {
        var most = promotion.terms().totalLimit();
        var held = own.stream()
                .filter(row -> row.promotionId().equals(promotion.id()))
                .toList();
        var heldByCode = held.stream()
                .filter(row -> code != null && code.equals(row.coupon()))
                .count();
        return (codeLimit != null && codeRedeemed - heldByCode >= codeLimit)
                || (most != null && promotion.redeemed() - held.size() >= most);
    }

    PromotionUse use(Collection<Discount> discounts, Money zero) {
        var saved = discounts.stream()
                .filter(discount -> discount.promotionId().equals(promotion.id()))
                .map(Discount::amount)
                .reduce(zero, Money::plus);
        return new PromotionUse(
                promotion.id(),
                code,
                saved,
                promotion.terms().totalLimit() != null,
                codeLimit != null,
                promotion.terms().customerLimit());
    }
}
