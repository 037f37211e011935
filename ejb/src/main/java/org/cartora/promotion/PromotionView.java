package org.cartora.promotion;

import java.time.Instant;
import java.util.UUID;

/** A promotion as the shop's people see it; redeemed counts where there is a limit. */
public record PromotionView(
        UUID id, PromotionStatus status, PromotionTerms terms, int redeemed, long version, Instant changedAt) {

    /** As it could be described anew. */
    public DescribePromotion described() {
        return new DescribePromotion(terms, status, null, null);
    }

    /** What it takes off, in words: 10 % off. */
    public String inWords() {
        return terms.benefit().words();
    }
}
