package org.cartora.order;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.cartora.shared.Money;

/**
 * What an order, an addition to it or a refund brings into the sales of the day on which it happened; gross is with shipping,
 * tax is contained in it. All of its money is of one currency.
 */
public record Turnover(
        UUID id,
        TurnoverKind kind,
        Instant at,
        Money gross,
        Money tax,
        Money discount,
        Money shipping,
        Money refunded,
        List<SoldLine> lines) {

    public Turnover {
        lines = List.copyOf(lines);
    }

    public static Turnover refund(UUID id, Instant at, Money refunded) {
        var none = Money.zero(refunded.currency());
        return new Turnover(id, TurnoverKind.REFUND, at, none, none, none, none, refunded, List.of());
    }

    public String currency() {
        return gross.currency();
    }
}
