package org.cartora.pricing;

import org.cartora.shared.Invalid;
import org.cartora.shared.Money;
import org.jspecify.annotations.Nullable;

/** A gross unit price, and what it is compared to where it is reduced. */
public record Price(Money unit, @Nullable Money compareAt) {

    /**
     * A price that may stand in the list; refuses one below zero, one that cards cannot be charged (AMOUNT_NOT_CHARGEABLE), and a
     * comparison that is no reduction.
     */
    static Price listed(Money unit, @Nullable Money compareAt) {
        if (unit.amount().signum() < 0) {
            throw Invalid.field("price", "must not be negative");
        }
        if (!unit.isChargeable()) {
            throw PriceRefused.notChargeable(unit);
        }
        if (compareAt != null && !compareAt.currency().equals(unit.currency())) {
            throw Invalid.field("compare_at_price", "must have the currency of the price");
        }
        if (compareAt != null && compareAt.compareTo(unit) <= 0) {
            throw Invalid.field("compare_at_price", "must be higher than the price");
        }
        return new Price(unit, compareAt);
    }
}
