package org.cartora.pricing;

import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.Instant;
import org.cartora.shared.Regions;
import org.jspecify.annotations.Nullable;

/** A tax rate of a country, or of a region on top of it, for a class of goods, from some moment on (at once). */
public record SetTaxRate(
        @NotNull @Pattern(regexp = "[A-Z]{2}") String country,
        @Size(max = 10) @Nullable String region,
        @NotNull @Pattern(regexp = "[a-z]{1,20}") String taxClass,
        @NotBlank @Size(max = 60) String name,
        @NotNull @DecimalMin("0") @DecimalMax("1") BigDecimal rate,
        @Nullable Instant validFrom) {

    public SetTaxRate {
        region = Regions.code(country, region);
    }
}
