package org.cartora.customer;

import org.jspecify.annotations.Nullable;

/** What a customer is called and where he is reached. */
record Identity(
        String email,
        @Nullable String firstName,
        @Nullable String lastName,
        @Nullable String phone) {

    static final String COLUMN = "customer_identity.sealed";

    Identity at(String otherEmail) {
        return new Identity(otherEmail, firstName, lastName, phone);
    }
}
