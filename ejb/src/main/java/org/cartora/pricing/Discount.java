package org.cartora.pricing;

import java.util.UUID;
import org.cartora.shared.Money;

/** What a promotion takes off one line, or off the shipping, and why in words. */
public record Discount(String key, UUID promotionId, String reason, Money amount) {

    /** The key that means the shipping. */
    public static final String SHIPPING = "shipping";

    /** Refuses an amount below zero: a promotion never makes anything dearer. */
    public Discount {
        if (amount.amount().signum() < 0) {
            throw new IllegalArgumentException("a discount of " + amount);
        }
    }

    Discount of(Money less) {
        return new Discount(key, promotionId, reason, less);
    }
}
