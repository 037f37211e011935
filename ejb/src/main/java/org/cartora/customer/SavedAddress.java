package org.cartora.customer;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;
import org.cartora.shared.Address;
import org.cartora.shared.Ids;
import org.jspecify.annotations.Nullable;

/** One address in a customer's book. */
@Entity
@Table(name = "customer_address")
class SavedAddress {

    @Id
    private UUID id;

    @Column(name = "customer_id", updatable = false)
    private UUID customer;

    @Column(name = "first_name")
    private String firstName;

    @Column(name = "last_name")
    private String lastName;

    private @Nullable String company;

    private String line1;

    private @Nullable String line2;

    @Column(name = "postal_code")
    private String postalCode;

    private String city;

    private @Nullable String region;

    private String country;

    private @Nullable String phone;

    @Column(name = "default_shipping")
    private boolean defaultShipping;

    @Column(name = "default_billing")
    private boolean defaultBilling;

    @SuppressWarnings("NullAway.Init")
    protected SavedAddress() {}

    static SavedAddress of(UUID customer, Address address) {
        var saved = new SavedAddress();
        saved.id = Ids.next();
        saved.customer = customer;
        saved.replace(address);
        return saved;
    }

    void replace(Address address) {
        firstName = address.firstName();
        lastName = address.lastName();
        company = address.company();
        line1 = address.line1();
        line2 = address.line2();
        postalCode = address.postalCode();
        city = address.city();
        region = address.region();
        country = address.country();
        phone = address.phone();
    }

    void prefer(boolean forShipping, boolean forBilling) {
        defaultShipping = forShipping;
        defaultBilling = forBilling;
    }

    AddressView view() {
        return new AddressView(
                id,
                firstName,
                lastName,
                company,
                line1,
                line2,
                postalCode,
                city,
                region,
                country,
                phone,
                defaultShipping,
                defaultBilling);
    }
}
