package org.cartora.order;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;
import org.cartora.person.Contact;
import org.cartora.person.Sealed;
import org.cartora.sealing.KeyRing;
import org.cartora.sealing.PersonKey;
import org.cartora.shared.Address;
import org.hibernate.annotations.Formula;
import org.jspecify.annotations.Nullable;

/** Who ordered, where it goes and what was written with it: all that identifies a person, sealed in a table of its own. */
@Entity
@Table(name = "order_contact")
class OrderContact {

    private static final String COLUMN = "order_contact.sealed";

    @Id
    @Column(name = "order_id")
    private UUID orderId;

    @Column(name = "person_id", updatable = false)
    private UUID person;

    @Column(name = "email_index")
    private byte @Nullable [] emailIndex;

    private byte[] sealed;

    @Formula(Sealed.KEY_OF_PERSON)
    private byte @Nullable [] key;

    private transient @Nullable Contact open;

    @SuppressWarnings("NullAway.Init")
    protected OrderContact() {}

    static OrderContact of(PlaceOrder command) {
        var contact = new OrderContact();
        contact.orderId = command.orderId();
        contact.person = command.person().person();
        contact.key = command.person().wrapped();
        contact.emailIndex = KeyRing.shop().index(command.contact().email());
        contact.seal(command.person(), command.contact());
        return contact;
    }

    /** What a row keeps, with the key that it was read with; nobody's if there is none any more. */
    static Contact open(UUID orderId, UUID person, byte @Nullable [] key, byte[] sealed) {
        return new Sealed(COLUMN, orderId)
                .open(person, key, sealed, Contact.class)
                .orElse(Contact.ERASED);
    }

    private void seal(PersonKey with, Contact contact) {
        sealed = new Sealed(COLUMN, orderId).seal(with, contact);
        open = contact;
    }

    UUID orderId() {
        return orderId;
    }

    UUID person() {
        return person;
    }

    void sendTo(Address address) {
        seal(owner(), contact().at(address));
    }

    /** The key of who ordered; refuses where that is nobody any more. */
    PersonKey owner() {
        if (key == null) {
            throw OrderRefused.erased();
        }
        return KeyRing.shop().open(person, key);
    }

    Contact contact() {
        var known = open;
        if (known == null) {
            known = open(orderId, person, key, sealed);
            open = known;
        }
        return known;
    }

    String email() {
        return contact().email();
    }

    Address shippingAddress() {
        return contact().shippingAddress();
    }

    Address billingAddress() {
        return contact().billingAddress();
    }

    Messages messages() {
        return new Messages(contact().note(), contact().giftMessage());
    }
}
