package org.cartora.order;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.cartora.shared.Ids;

/**
 * What somebody of the staff wrote down about an order. It stands in the staff's timeline and nowhere near the customer's:
 * the two are different tables.
 */
@Entity
@Table(name = "order_note")
class OrderNote {

    @Id
    private UUID id;

    @Column(name = "order_id")
    private UUID orderId;

    private String author;
    private String text;
    private Instant at;

    @SuppressWarnings("NullAway.Init")
    protected OrderNote() {}

    static OrderNote of(UUID orderId, String author, String text) {
        var note = new OrderNote();
        note.id = Ids.next();
        note.orderId = orderId;
        note.author = author;
        note.text = text.strip();
        note.at = Instant.now();
        return note;
    }

    OrderEventView view() {
        return new OrderEventView(id, "NOTE", author, Map.of("text", text), at);
    }
}
