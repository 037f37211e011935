package org.cartora.order;

import java.util.List;
import java.util.UUID;
import org.cartora.inventory.Backordered;
import org.cartora.shared.Money;

/**
 * A paid quote that is added to a placed order; the addition has the id of the checkout that sold it. Credited is what goods
 * that came back paid of it.
 */
public record ExtendOrder(UUID additionId, UUID orderId, Quote quote, List<Backordered> backorders, Money credited) {

    public ExtendOrder {
        backorders = List.copyOf(backorders);
    }
}
