package org.cartora.inventory;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.cartora.shared.OneLine;
import org.jspecify.annotations.Nullable;

/** Where a stock location is; the country is ISO 3166-1 alpha-2. */
public record LocationAddress(
        @NotBlank @Size(max = 160) @OneLine String line1,
        @Size(max = 160) @OneLine @Nullable String line2,
        @NotBlank @Size(max = 20) @OneLine String postalCode,
        @NotBlank @Size(max = 120) @OneLine String city,
        @Size(max = 120) @OneLine @Nullable String region,

        @NotNull @Pattern(regexp = "[A-Z]{2}", message = "must be an ISO 3166-1 alpha-2 country code")
        String country) {}
