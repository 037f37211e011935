package org.cartora.customer;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An address of the book, with the id under which it is changed. */
public record AddressView(
        UUID id,
        String firstName,
        String lastName,
        @Nullable String company,
        String line1,
        @Nullable String line2,
        String postalCode,
        String city,
        @Nullable String region,
        String country,
        @Nullable String phone,
        boolean defaultShipping,
        boolean defaultBilling) {}
