package org.cartora.promotion;

import java.util.List;
import java.util.UUID;
import org.cartora.pricing.Discount;
import org.cartora.shared.Money;

/** What promotions take off, line by line in the order of the lanes, and a verdict on each of them. */
public record Outcome(List<Discount> discounts, List<Verdict> verdicts) {

    public Outcome {
        discounts = List.copyOf(discounts);
        verdicts = List.copyOf(verdicts);
    }

    /** The promotions that took something off. One that gave nothing has not been used. */
    public List<UUID> used() {
        return discounts.stream().map(Discount::promotionId).distinct().toList();
    }

    Money saved(Money zero) {
        return discounts.stream().map(Discount::amount).reduce(zero, Money::plus);
    }
}
