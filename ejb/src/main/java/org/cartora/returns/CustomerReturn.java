package org.cartora.returns;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.cartora.order.HandledOrder;
import org.cartora.order.LineQuantity;
import org.jspecify.annotations.Nullable;

/** Something that a customer sends back. */
@Entity
@Table(name = "customer_return")
class CustomerReturn {

    @Id
    private UUID id;

    @Column(name = "order_id")
    private UUID orderId;

    @Enumerated(EnumType.STRING)
    private ReturnState state;

    @Enumerated(EnumType.STRING)
    private ReturnReason reason;

    private @Nullable String comment;
    private @Nullable String answer;

    @Column(name = "requested_at")
    private Instant requestedAt;

    @Column(name = "decided_at")
    private @Nullable Instant decidedAt;

    @Column(name = "received_at")
    private @Nullable Instant receivedAt;

    @ElementCollection
    @CollectionTable(name = "customer_return_line", joinColumns = @JoinColumn(name = "return_id"))
    @OrderColumn(name = "position")
    private List<ReturnLine> lines = new ArrayList<>();

    @ElementCollection
    @CollectionTable(name = "customer_return_wish", joinColumns = @JoinColumn(name = "return_id"))
    @OrderColumn(name = "position")
    private List<WishedItem> wishes = new ArrayList<>();

    /** What was offered for it. */
    @Column(name = "exchange_id")
    private @Nullable UUID exchangeId;

    /** The request that received it. */
    @Column(name = "receipt_id")
    private @Nullable UUID receiptId;

    @Version
    private long version;

    @SuppressWarnings("NullAway.Init")
    protected CustomerReturn() {}

    static CustomerReturn of(UUID id, HandledOrder order, RequestReturn command, Instant now) {
        var asked = new CustomerReturn();
        asked.id = id;
        asked.orderId = order.orderId();
        asked.state = ReturnState.REQUESTED;
        asked.reason = command.reason();
        asked.comment = command.comment();
        asked.requestedAt = now;
        asked.wishes.addAll(command.exchangeFor());
        for (var line : order.lines()) {
            asked.lines.add(
                    new ReturnLine(line.lineId(), line.variantId(), line.sku(), line.title(), line.quantity(), null));
        }
        return asked;
    }

    void decide(ReturnState decision, @Nullable String words, Instant now) {
        become(decision);
        answer = words;
        decidedAt = now;
    }

    boolean isExchange() {
        return !wishes.isEmpty();
    }

    List<WishedItem> wishes() {
        return List.copyOf(wishes);
    }

    void offer(UUID exchange) {
        exchangeId = exchange;
    }

    @Nullable
    UUID exchangeId() {
        return exchangeId;
    }

    void receive(UUID receipt, ReceiveReturn command, Instant now) {
        become(ReturnState.RECEIVED);
        receiptId = receipt;
        receivedAt = now;
        lines.replaceAll(line -> line.to(command.of(line.lineId())));
    }

    private void become(ReturnState next) {
        if (!state.mayBecome(next)) {
            throw ReturnRefused.transition(state, next);
        }
        state = next;
    }

    UUID orderId() {
        return orderId;
    }

    ReturnState state() {
        return state;
    }

    List<LineQuantity> quantities() {
        return lines.stream()
                .map(line -> new LineQuantity(line.lineId(), line.quantity()))
                .toList();
    }

    ReturnView view() {
        return new ReturnView(
                id, state, reason, comment, answer, lines, wishes, exchangeId, requestedAt, decidedAt, receivedAt);
    }
}
