package org.cartora.order;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** What was added to an order after it was placed, and paid apart; written once, never changed. */
@Entity
@Table(name = "order_addition")
class OrderAddition {

    /** The id of the checkout that sold it. */
    @Id
    private UUID id;

    @Column(name = "order_id")
    private UUID orderId;

    @Embedded
    private Sums sums;

    private BigDecimal credited;

    private String currency;

    @Column(name = "added_at")
    private Instant addedAt;

    @SuppressWarnings("NullAway.Init")
    protected OrderAddition() {}

    UUID id() {
        return id;
    }

    UUID orderId() {
        return orderId;
    }

    Sums sums() {
        return sums;
    }

    Turnover sold(List<OrderLine> lines) {
        return sums.sold(
                TurnoverKind.ADDITION,
                id,
                addedAt,
                currency,
                lines.stream().map(line -> line.sold(currency)).toList());
    }

    Billable billable() {
        return new Billable(orderId, null, id, sums.grandTotal(), sums.taxTotal(), currency, addedAt);
    }

    static OrderAddition of(ExtendOrder command) {
        var totals = command.quote().totals();
        var addition = new OrderAddition();
        addition.id = command.additionId();
        addition.orderId = command.orderId();
        addition.sums = Sums.of(totals);
        addition.credited = command.credited().amount();
        addition.currency = totals.grandTotal().currency();
        addition.addedAt = Instant.now();
        return addition;
    }
}
