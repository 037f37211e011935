package org.cartora.customer;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Who a customer is, in a table of its own. */
@Entity
@Table(name = "customer_identity")
class Person {

    @Id
    @Column(name = "customer_id")
    private UUID customer;

    private String email;

    @Column(name = "email_verified")
    private boolean emailVerified;

    @Column(name = "first_name")
    private @Nullable String firstName;

    @Column(name = "last_name")
    private @Nullable String lastName;

    private @Nullable String phone;

    @SuppressWarnings("NullAway.Init")
    protected Person() {}

    void change(ChangeProfile wish) {
        firstName = wish.firstName();
        lastName = wish.lastName();
        phone = wish.phone();
    }

    /** The identity provider knows another address now, which nobody has verified here. */
    void movedTo(String address) {
        if (!email.equals(address)) {
            email = address;
            emailVerified = false;
        }
    }

    String email() {
        return email;
    }

    boolean emailVerified() {
        return emailVerified;
    }

    @Nullable
    String firstName() {
        return firstName;
    }

    @Nullable
    String lastName() {
        return lastName;
    }

    @Nullable
    String phone() {
        return phone;
    }
}
