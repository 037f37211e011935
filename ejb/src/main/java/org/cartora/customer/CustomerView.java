package org.cartora.customer;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A customer as he sees himself. */
public record CustomerView(
        UUID id,
        String username,
        String email,
        boolean emailVerified,
        @Nullable String firstName,
        @Nullable String lastName,
        @Nullable String phone,
        Instant createdAt) {

    /** What he may change of it. */
    public ChangeProfile changeable() {
        return new ChangeProfile(username, firstName, lastName, phone);
    }
}
