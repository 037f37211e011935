package org.cartora.order;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.cartora.shared.Money;
import org.jspecify.annotations.Nullable;

/** What one payment of an order gives back by a decision, and how much of that pays for an exchange and is no money. */
record Share(UUID refundId, UUID checkoutId, Reversal reversal, Money credited) {

    /** The credit is taken out of the first of them first. */
    static List<Share> of(Order order, Reversal reversal, Decision decision, @Nullable Credit credit) {
        var shares = new ArrayList<Share>();
        var open = credit == null ? Money.zero(order.currency()) : credit.amount();
        for (var entry : reversal.byCheckout(order).entrySet()) {
            var checkout = entry.getKey();
            var part = entry.getValue();
            if (!part.isNothing()) {
                var credited = part.amount().compareTo(open) < 0 ? part.amount() : open;
                shares.add(new Share(decision.refund(shares.size(), checkout), checkout, part, credited));
                open = open.minus(credited);
            }
        }
        return shares;
    }

    Money money() {
        return reversal.amount().minus(credited);
    }
}
