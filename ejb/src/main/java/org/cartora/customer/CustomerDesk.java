package org.cartora.customer;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.UUID;
import org.cartora.shared.Invalid;
import org.cartora.shared.May;

/** Customers for those who help them. */
@Stateless
@RolesAllowed(May.SEE_CUSTOMERS)
public class CustomerDesk {

    @Inject
    CustomerRows rows;

    /** Refuses an e-mail that no customer has. */
    public CustomerView byEmail(String email) {
        return rows.byEmail(email.strip()).orElseThrow(() -> Invalid.field("email", "is nobody's who has an account"));
    }

    /** Where a customer gets mail. */
    public Optional<String> email(UUID id) {
        return rows.person(id).map(Person::email);
    }
}
