package org.cartora.inventory;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/** Where a stock location is; the country is ISO 3166-1 alpha-2. */
public record LocationAddress(
        @NotBlank @Size(max = 160) String line1,
        @Size(max = 160) @Nullable String line2,
        @NotBlank @Size(max = 20) String postalCode,
        @NotBlank @Size(max = 120) String city,
        @Size(max = 120) @Nullable String region,

        @NotNull @Pattern(regexp = "[A-Z]{2}", message = "must be an ISO 3166-1 alpha-2 country code")
        String country) {}
