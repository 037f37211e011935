package org.cartora.checkout;

import java.util.List;
import org.cartora.order.Quote;
import org.cartora.promotion.PromotionUse;
import org.cartora.promotion.Shopper;

/** A quote with the promotions that it uses and for whom: what has to be held with it. */
record FrozenOffer(Quote quote, List<PromotionUse> uses, Shopper shopper) {

    FrozenOffer {
        uses = List.copyOf(uses);
    }
}
