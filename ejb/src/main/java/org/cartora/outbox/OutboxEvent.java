package org.cartora.outbox;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.cartora.shared.DomainEvent;
import org.cartora.shared.Ids;
import org.hibernate.annotations.ColumnTransformer;
import org.jspecify.annotations.Nullable;

/** One event on its way to the broker; the database numbers it. */
@Entity
@Table(name = "outbox_event")
class OutboxEvent {

    @Id
    private UUID id;

    @Column(insertable = false, updatable = false)
    private @Nullable Long sequence;

    private String type;

    @Column(name = "aggregate_id")
    private UUID aggregateId;

    @Column(columnDefinition = "jsonb")
    @ColumnTransformer(write = "?::jsonb")
    private String payload;

    @Column(name = "occurred_at")
    private Instant occurredAt;

    @Column(name = "sent_at")
    private @Nullable Instant sentAt;

    /** For JPA. */
    @SuppressWarnings("NullAway")
    protected OutboxEvent() {}

    private OutboxEvent(DomainEvent event, Instant now) {
        id = Ids.next();
        type = event.getClass().getSimpleName();
        aggregateId = event.aggregateId();
        payload = Payload.of(event);
        occurredAt = now;
    }

    static OutboxEvent of(DomainEvent event, Instant now) {
        return new OutboxEvent(event, now);
    }
}
