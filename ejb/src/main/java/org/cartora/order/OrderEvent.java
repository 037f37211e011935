package org.cartora.order;

import com.fasterxml.jackson.core.type.TypeReference;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.cartora.shared.Ids;
import org.cartora.shared.Json;
import org.hibernate.annotations.ColumnTransformer;

/** An entry of the timeline; appended, never changed. */
@Entity
@Table(name = "order_event")
class OrderEvent {

    private static final TypeReference<Map<String, String>> DATA = new TypeReference<>() {};

    @Id
    private UUID id;

    @Column(name = "order_id")
    private UUID orderId;

    private String type;
    private String actor;

    @Column(columnDefinition = "jsonb")
    @ColumnTransformer(write = "?::jsonb")
    private String data;

    private Instant at;

    @SuppressWarnings("NullAway.Init")
    protected OrderEvent() {}

    static OrderEvent of(UUID orderId, String type, String actor, Map<String, String> data) {
        var event = new OrderEvent();
        event.id = Ids.next();
        event.orderId = orderId;
        event.type = type;
        event.actor = actor;
        event.data = Json.write(data);
        event.at = Instant.now();
        return event;
    }

    UUID orderId() {
        return orderId;
    }

    /** Without the reasons that staff and the payment provider gave, which are not written for the buyer. */
    OrderEventView forBuyer() {
        var told = new HashMap<>(Json.read(data, DATA));
        told.remove("reason");
        return new OrderEventView(id, type, actor, told, at);
    }

    OrderEventView view() {
        return new OrderEventView(id, type, actor, Json.read(data, DATA), at);
    }
}
