package org.cartora.shared;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * Where something is sent or billed to; the country is ISO 3166-1 alpha-2. The region is kept as its code where {@link Regions}
 * knows it, however it was written.
 */
@RegionOfCountry
public record Address(
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

        @Size(max = 40) @OneLine @Nullable String phone) {

    /** For a country that is not known, or not to be known any more: a code that ISO leaves to its users. */
    public static final String NOWHERE = "ZZ";

    public Address {
        region = Regions.code(country, region);
    }
}
