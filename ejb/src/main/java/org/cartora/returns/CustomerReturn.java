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
import org.cartora.person.Sealed;
import org.cartora.sealing.KeyRing;
import org.cartora.sealing.PersonKey;
import org.hibernate.annotations.Formula;
import org.jspecify.annotations.Nullable;

/** Something that a customer sends back. */
@Entity
@Table(name = "customer_return")
class CustomerReturn {

    private static final String COLUMN = "customer_return.words";

    @Id
    private UUID id;

    @Column(name = "order_id")
    private UUID orderId;

    @Enumerated(EnumType.STRING)
    private ReturnState state;

    @Enumerated(EnumType.STRING)
    private ReturnReason reason;

    /** {@link Words}, sealed. */
    private byte @Nullable [] words;

    @Formula("(select c.person_id from order_contact c where c.order_id = order_id)")
    private @Nullable UUID person;

    @Formula(
            "(select k.wrapped from order_contact c, person_key k where c.order_id = order_id and k.person_id = c.person_id)")
    private byte @Nullable [] key;

    private transient @Nullable Words open;

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

    static CustomerReturn of(UUID id, PersonKey customer, HandledOrder order, RequestReturn command, Instant now) {
        var asked = new CustomerReturn();
        asked.id = id;
        asked.orderId = order.orderId();
        asked.state = ReturnState.REQUESTED;
        asked.reason = command.reason();
        asked.person = customer.person();
        asked.key = customer.wrapped();
        asked.write(new Words(command.comment(), null));
        asked.requestedAt = now;
        asked.wishes.addAll(command.exchangeFor());
        for (var line : order.lines()) {
            asked.lines.add(
                    new ReturnLine(line.lineId(), line.variantId(), line.sku(), line.title(), line.quantity(), null));
        }
        return asked;
    }

    void decide(ReturnState decision, @Nullable String answer, Instant now) {
        become(decision);
        write(new Words(words().comment(), answer));
        decidedAt = now;
    }

    private void write(Words text) {
        if (!text.equals(Words.NONE) && person != null && key != null) {
            words = new Sealed(COLUMN, id).seal(KeyRing.shop().open(person, key), text);
        }
        open = text;
    }

    private Words words() {
        var known = open;
        if (known == null && person != null && words != null) {
            known = new Sealed(COLUMN, id).open(person, key, words, Words.class).orElse(Words.NONE);
            open = known;
        }
        return known == null ? Words.NONE : known;
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
                id,
                state,
                reason,
                words().comment(),
                words().answer(),
                lines,
                wishes,
                exchangeId,
                requestedAt,
                decidedAt,
                receivedAt);
    }
}
