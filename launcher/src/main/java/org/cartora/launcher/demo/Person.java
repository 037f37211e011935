package org.cartora.launcher.demo;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Somebody who buys here. */
record Person(UUID id, String username, Name name, String email, Home home, Instant since) {

    record Name(String first, String last) {}

    /** Where goods are sent, and how many cents it costs more than at home. */
    record Home(String line1, String postalCode, String city, String country, int surcharge) {}

    Address address() {
        return new Address(
                name.first(),
                name.last(),
                null,
                home.line1(),
                null,
                home.postalCode(),
                home.city(),
                null,
                home.country(),
                null);
    }

    /** An address in the form in which orders keep it. */
    record Address(
            String firstName,
            String lastName,
            @Nullable String company,
            String line1,
            @Nullable String line2,
            String postalCode,
            String city,
            @Nullable String region,
            String country,
            @Nullable String phone) {}
}
