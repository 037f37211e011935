package org.cartora.promotion;

import java.util.List;
import org.cartora.pricing.PricePolicy;
import org.cartora.pricing.PricedItem;
import org.cartora.shared.Money;

/** What promotions look at: the lines at their unit prices, the price of shipping, and how the market reckons. */
public record Cart(List<PricedItem> items, Money shipping, PricePolicy policy) {

    public Cart {
        items = List.copyOf(items);
    }

    Money zero() {
        return Money.zero(policy.currency());
    }

    Verdict verdict(LivePromotion promotion, String reason) {
        return new Verdict(promotion.id(), promotion.terms().name(), false, zero(), false, reason);
    }
}
