package org.cartora.customer;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;
import org.cartora.person.Sealed;
import org.cartora.sealing.KeyRing;
import org.cartora.sealing.PersonKey;
import org.cartora.shared.Address;
import org.cartora.shared.Ids;
import org.cartora.shared.NotFound;
import org.hibernate.annotations.Formula;
import org.jspecify.annotations.Nullable;

/** One address in a customer's book, sealed; the row goes when he is erased. */
@Entity
@Table(name = "customer_address")
class SavedAddress {

    private static final String COLUMN = "customer_address.sealed";

    @Id
    private UUID id;

    @Column(name = "customer_id", updatable = false)
    private UUID customer;

    private byte[] sealed;

    @Formula(Sealed.KEY_OF_CUSTOMER)
    private byte @Nullable [] key;

    @Column(name = "default_shipping")
    private boolean defaultShipping;

    @Column(name = "default_billing")
    private boolean defaultBilling;

    @SuppressWarnings("NullAway.Init")
    protected SavedAddress() {}

    static SavedAddress of(PersonKey owner, Address address) {
        var saved = new SavedAddress();
        saved.id = Ids.next();
        saved.customer = owner.person();
        saved.key = owner.wrapped();
        saved.replace(address);
        return saved;
    }

    void replace(Address address) {
        sealed = new Sealed(COLUMN, id).seal(key(), address);
    }

    void prefer(boolean forShipping, boolean forBilling) {
        defaultShipping = forShipping;
        defaultBilling = forBilling;
    }

    AddressView view() {
        var address = new Sealed(COLUMN, id).open(key(), sealed, Address.class);
        return new AddressView(
                id,
                address.firstName(),
                address.lastName(),
                address.company(),
                address.line1(),
                address.line2(),
                address.postalCode(),
                address.city(),
                address.region(),
                address.country(),
                address.phone(),
                defaultShipping,
                defaultBilling);
    }

    private PersonKey key() {
        if (key == null) {
            throw NotFound.of("customer");
        }
        return KeyRing.shop().open(customer, key);
    }
}
