package org.cartora.promotion;

import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.cartora.shared.Money;

/** What a promotion would take off which line; nothing is a grant too. Cut: it would have been more than is left. */
record Grant(LivePromotion promotion, Map<String, Money> parts, boolean cut, String reason) {

    Grant {
        parts = new TreeMap<>(parts);
        parts.values().removeIf(Money::isZero);
    }

    static Grant none(LivePromotion promotion, String reason) {
        return new Grant(promotion, Map.of(), false, reason);
    }

    boolean isNothing() {
        return parts.isEmpty();
    }

    Money saved(Money zero) {
        return parts.values().stream().reduce(zero, Money::plus);
    }

    boolean touches(Set<String> keys) {
        return parts.keySet().stream().anyMatch(keys::contains);
    }

    Money part(String key, Money zero) {
        return parts.getOrDefault(key, zero);
    }

    /** The same for some of the lines only. */
    Grant only(Set<String> keys) {
        if (keys.isEmpty() && !isNothing()) {
            return none(promotion, "another promotion saves more on the same goods");
        }
        var some = new TreeMap<>(parts);
        some.keySet().retainAll(keys);
        return new Grant(promotion, some, cut, reason);
    }
}
