package org.cartora.promotion;

import java.util.Comparator;
import java.util.UUID;

/** A promotion that may apply now. */
record LivePromotion(UUID id, PromotionTerms terms) {

    /** Higher priority first; the id decides among equals, so that there is one order. */
    static final Comparator<LivePromotion> ORDER = Comparator.comparing(
                    (LivePromotion promotion) -> promotion.terms.priority())
            .reversed()
            .thenComparing(LivePromotion::id);

    String words() {
        return terms.name() + ": " + terms.benefit().words();
    }
}
