package org.cartora.customer;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.cartora.shared.Address;
import org.cartora.shared.Invalid;
import org.cartora.shared.OneLine;
import org.cartora.shared.Regions;
import org.jspecify.annotations.Nullable;

/** An address to keep; one of a customer's addresses at most is that for parcels, and one that for invoices. */
public record SaveAddress(
        @NotBlank @Size(max = 80) @OneLine String firstName,
        @NotBlank @Size(max = 80) @OneLine String lastName,
        @Size(max = 120) @OneLine @Nullable String company,
        @NotBlank @Size(max = 160) @OneLine String line1,
        @Size(max = 160) @OneLine @Nullable String line2,
        @NotBlank @Size(max = 20) @OneLine String postalCode,
        @NotBlank @Size(max = 120) @OneLine String city,
        @Size(max = 120) @OneLine @Nullable String region,

        @NotNull @Pattern(regexp = "[A-Z]{2}", message = "must be an ISO 3166-1 alpha-2 country code")
        String country,

        @Size(max = 40) @OneLine @Nullable String phone,
        @Nullable Boolean defaultShipping,
        @Nullable Boolean defaultBilling) {

    /** Refuses a region that the country has not. */
    Address address() {
        Regions.objection(country, region).ifPresent(no -> {
            throw Invalid.field("region", no);
        });
        return new Address(firstName, lastName, company, line1, line2, postalCode, city, region, country, phone);
    }

    boolean forShipping() {
        return Boolean.TRUE.equals(defaultShipping);
    }

    boolean forBilling() {
        return Boolean.TRUE.equals(defaultBilling);
    }
}
