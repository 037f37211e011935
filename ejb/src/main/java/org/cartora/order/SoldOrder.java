package org.cartora.order;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.cartora.shared.Money;

/** An order as reports read it; gross is the grand total with shipping, tax is contained in it. */
public record SoldOrder(
        UUID orderId,
        String number,
        Instant placedAt,
        Money gross,
        Money tax,
        Money discount,
        Money shipping,
        Money refunded,
        List<SoldLine> lines) {

    public SoldOrder {
        lines = List.copyOf(lines);
    }
}
