package org.cartora.checkout;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.List;
import java.util.UUID;
import org.cartora.inventory.Backordered;
import org.cartora.order.PaymentState;
import org.cartora.order.PlaceOrder;
import org.cartora.person.Contact;
import org.cartora.person.Sealed;
import org.cartora.sealing.KeyRing;
import org.cartora.sealing.PersonKey;
import org.cartora.shared.Address;
import org.cartora.shared.NotFound;
import org.hibernate.annotations.Formula;
import org.jspecify.annotations.Nullable;

/** Who checks out, where it goes and what is written with it: all that identifies a person, sealed in a table of its own. */
@Entity
@Table(name = "checkout_contact")
class CheckoutContact {

    private static final String COLUMN = "checkout_contact.sealed";

    @Id
    @Column(name = "checkout_id")
    private UUID checkoutId;

    @Column(name = "person_id", updatable = false)
    private UUID person;

    /** None when the person was erased. */
    @Column(name = "email_index")
    private byte @Nullable [] emailIndex;

    private byte[] sealed;

    @Formula(Sealed.KEY_OF_PERSON)
    private byte @Nullable [] key;

    private transient @Nullable Contact open;

    @SuppressWarnings("NullAway.Init")
    protected CheckoutContact() {}

    static CheckoutContact of(UUID checkoutId, PersonKey owner, Contact known) {
        var contact = new CheckoutContact();
        contact.checkoutId = checkoutId;
        contact.person = owner.person();
        contact.key = owner.wrapped();
        contact.emailIndex = KeyRing.shop().index(known.email());
        contact.sealed = new Sealed(COLUMN, checkoutId).seal(owner, known);
        contact.open = known;
        return contact;
    }

    /** The order that a paid checkout becomes. Refuses where the person was erased. */
    PlaceOrder order(Checkout checkout, UUID orderId, List<Backordered> backorders) {
        if (key == null) {
            throw NotFound.of("person");
        }
        return new PlaceOrder(
                orderId,
                checkoutId,
                checkout.customerId(),
                checkout.quote(),
                checkout.paidWith(),
                backorders,
                KeyRing.shop().open(person, key),
                contact(),
                PaymentState.PAID);
    }

    private Contact contact() {
        var known = open;
        if (known == null) {
            known = new Sealed(COLUMN, checkoutId)
                    .open(person, key, sealed, Contact.class)
                    .orElse(Contact.ERASED);
            open = known;
        }
        return known;
    }

    UUID checkoutId() {
        return checkoutId;
    }

    String email() {
        return contact().email();
    }

    Address shippingAddress() {
        return contact().shippingAddress();
    }
}
