package org.cartora.customer;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/** What the shop links to: an id and a handle, nothing that names a person. Made by {@link CustomerRows#insert}. */
@Entity
@Table(name = "customer")
class Customer {

    @Id
    private UUID id;

    private String username;

    @Column(name = "created_at", updatable = false)
    private Instant createdAt;

    @SuppressWarnings("NullAway.Init")
    protected Customer() {}

    void rename(String handle) {
        username = handle;
    }

    PublicProfile profile() {
        return new PublicProfile(username, createdAt);
    }

    CustomerView view(Person person) {
        return new CustomerView(
                id,
                username,
                person.email(),
                person.emailVerified(),
                person.firstName(),
                person.lastName(),
                person.phone(),
                createdAt);
    }
}
