package org.cartora.order;

import com.fasterxml.jackson.core.type.TypeReference;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.cartora.shared.Json;
import org.cartora.shared.Money;
import org.hibernate.annotations.ColumnTransformer;

/** Money of an order that was decided to be given back; written once, never changed. */
@Entity
@Table(name = "order_refund")
class OrderRefund {

    private static final TypeReference<List<RefundPart>> PARTS = new TypeReference<>() {};

    @Id
    private UUID id;

    @Column(name = "order_id")
    private UUID orderId;

    /** What was decided at once and goes back to several payments is several refunds. */
    private UUID decision;

    @Enumerated(EnumType.STRING)
    private RefundKind kind;

    @Enumerated(EnumType.STRING)
    private RefundDestination destination;

    private BigDecimal amount;
    private BigDecimal tax;
    private String currency;
    private String reason;

    @Column(columnDefinition = "jsonb")
    @ColumnTransformer(write = "?::jsonb")
    private String parts;

    @Column(name = "decided_at")
    private Instant decidedAt;

    @SuppressWarnings("NullAway.Init")
    protected OrderRefund() {}

    static OrderRefund of(Decision decision, UUID id, UUID orderId, Reversal reversal) {
        var refund = new OrderRefund();
        refund.id = id;
        refund.orderId = orderId;
        refund.decision = decision.id();
        refund.kind = decision.kind();
        refund.destination = decision.destination();
        refund.amount = reversal.amount().amount();
        refund.tax = reversal.tax().amount();
        refund.currency = reversal.amount().currency();
        refund.reason = decision.reason();
        refund.parts = Json.write(reversal.parts());
        refund.decidedAt = Instant.now();
        return refund;
    }

    UUID id() {
        return id;
    }

    /** Gift cards that are taken back were no turnover. */
    Turnover givenBack() {
        var cards = Json.read(parts, PARTS).stream()
                .filter(RefundPart::giftCard)
                .map(RefundPart::amount)
                .reduce(Money.zero(currency), Money::plus);
        return Turnover.refund(id, decidedAt, new Money(amount, currency).minus(cards));
    }

    RefundView view() {
        return new RefundView(
                id,
                kind,
                destination,
                new Money(amount, currency),
                new Money(tax, currency),
                reason,
                Json.read(parts, PARTS),
                decidedAt);
    }
}
