package org.cartora.order;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.cartora.person.Contact;
import org.cartora.person.Sealed;
import org.cartora.sealing.PersonKey;
import org.cartora.shared.Ids;
import org.hibernate.annotations.Formula;
import org.jspecify.annotations.Nullable;

/**
 * What somebody of the staff wrote down about an order. It stands in the staff's timeline and nowhere near the customer's:
 * the two are different tables. Sealed with the key of who ordered.
 */
@Entity
@Table(name = "order_note")
class OrderNote {

    private static final String COLUMN = "order_note.sealed";

    @Id
    private UUID id;

    @Column(name = "order_id")
    private UUID orderId;

    private String author;
    private byte[] sealed;

    @Formula("(select c.person_id from order_contact c where c.order_id = order_id)")
    private @Nullable UUID person;

    @Formula(
            "(select k.wrapped from order_contact c, person_key k where c.order_id = order_id and k.person_id = c.person_id)")
    private byte @Nullable [] key;

    private transient @Nullable String open;
    private Instant at;

    @SuppressWarnings("NullAway.Init")
    protected OrderNote() {}

    static OrderNote of(UUID orderId, PersonKey about, String author, String text) {
        var note = new OrderNote();
        note.id = Ids.next();
        note.orderId = orderId;
        note.author = author;
        note.open = text.strip();
        note.sealed = new Sealed(COLUMN, note.id).seal(about, note.open);
        note.at = Instant.now();
        return note;
    }

    OrderEventView view() {
        return new OrderEventView(id, "NOTE", author, Map.of("text", text()), at);
    }

    private String text() {
        var known = open;
        if (known == null && person != null) {
            known = new Sealed(COLUMN, id)
                    .open(person, key, sealed, String.class)
                    .orElse(Contact.NOBODY);
            open = known;
        }
        return known == null ? Contact.NOBODY : known;
    }
}
