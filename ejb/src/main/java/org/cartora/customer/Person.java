package org.cartora.customer;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;
import org.cartora.person.Sealed;
import org.cartora.sealing.KeyRing;
import org.cartora.sealing.PersonKey;
import org.cartora.shared.NotFound;
import org.hibernate.annotations.Formula;
import org.jspecify.annotations.Nullable;

/** Who a customer is, in a table of its own and sealed; the row goes when he is erased. */
@Entity
@Table(name = "customer_identity")
class Person {

    @Id
    @Column(name = "customer_id")
    private UUID customer;

    @Column(name = "email_verified")
    private boolean emailVerified;

    @Column(name = "email_index")
    private byte[] emailIndex;

    private byte[] sealed;

    @Formula(Sealed.KEY_OF_CUSTOMER)
    private byte @Nullable [] key;

    private transient @Nullable Identity open;

    @SuppressWarnings("NullAway.Init")
    protected Person() {}

    void change(ChangeProfile wish) {
        seal(new Identity(email(), wish.firstName(), wish.lastName(), wish.phone()));
    }

    /** The identity provider knows another address now, which nobody has verified here. */
    boolean movedTo(String address) {
        if (email().equals(address)) {
            return false;
        }
        seal(identity().at(address));
        emailIndex = KeyRing.shop().index(address);
        emailVerified = false;
        return true;
    }

    /** Answers whether it was not before. */
    boolean verified() {
        var before = emailVerified;
        emailVerified = true;
        return !before;
    }

    byte[] emailIndex() {
        return emailIndex.clone();
    }

    private void seal(Identity identity) {
        sealed = new Sealed(Identity.COLUMN, customer).seal(key(), identity);
        open = identity;
    }

    private Identity identity() {
        var known = open;
        if (known == null) {
            known = new Sealed(Identity.COLUMN, customer).open(key(), sealed, Identity.class);
            open = known;
        }
        return known;
    }

    private PersonKey key() {
        if (key == null) {
            throw NotFound.of("customer");
        }
        return KeyRing.shop().open(customer, key);
    }

    String email() {
        return identity().email();
    }

    boolean emailVerified() {
        return emailVerified;
    }

    @Nullable
    String firstName() {
        return identity().firstName();
    }

    @Nullable
    String lastName() {
        return identity().lastName();
    }

    @Nullable
    String phone() {
        return identity().phone();
    }
}
