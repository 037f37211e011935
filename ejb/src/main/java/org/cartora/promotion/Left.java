package org.cartora.promotion;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.cartora.pricing.Discount;
import org.cartora.pricing.PricePolicy;
import org.cartora.pricing.PricedItem;
import org.cartora.shared.Money;

/** What is left of each line and of the shipping while promotions take from it, and what they have taken. */
final class Left {

    private final Map<String, PricedItem> items = new TreeMap<>();
    private final Map<String, Money> left = new HashMap<>();
    private final List<Discount> taken = new ArrayList<>();
    private final PricePolicy policy;

    Left(Cart cart) {
        policy = cart.policy();
        for (var item : cart.items()) {
            items.put(item.key(), item);
            left.put(item.key(), item.subtotal());
        }
        left.put(Discount.SHIPPING, cart.shipping());
    }

    /** The lines in scope that are worth something yet, by key: the order in which they came decides nothing. */
    List<PricedItem> in(Scope scope) {
        return items.values().stream().filter(item -> scope.holds(item.goods())).toList();
    }

    Money of(String key) {
        return Optional.ofNullable(left.get(key)).orElseGet(this::zero);
    }

    Money of(List<PricedItem> lines) {
        return lines.stream().map(line -> of(line.key())).reduce(zero(), Money::plus);
    }

    void take(Grant grant) {
        grant.parts().forEach((key, amount) -> {
            left.put(key, of(key).minus(amount));
            taken.add(new Discount(key, grant.promotion().id(), grant.reason(), amount));
        });
    }

    List<Discount> taken() {
        return taken;
    }

    PricePolicy policy() {
        return policy;
    }

    Money zero() {
        return Money.zero(policy.currency());
    }
}
