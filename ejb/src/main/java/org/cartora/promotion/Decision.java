package org.cartora.promotion;

import java.util.List;
import org.cartora.pricing.Discount;

/** What promotions do to a cart: the discounts, which of them were used, and a verdict on each that could be. */
public record Decision(List<Discount> discounts, List<PromotionUse> uses, List<PromotionNote> notes) {

    public Decision {
        discounts = List.copyOf(discounts);
        uses = List.copyOf(uses);
        notes = List.copyOf(notes);
    }
}
