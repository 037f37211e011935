package org.cartora.customer;

import org.jspecify.annotations.Nullable;

/** What the identity provider says about whoever signs in. */
public record Vouched(
        String email,
        boolean emailVerified,
        @Nullable String firstName,
        @Nullable String lastName) {}
