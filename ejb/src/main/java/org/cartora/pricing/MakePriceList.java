package org.cartora.pricing;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/** A new price list, for one currency and perhaps one group of customers. */
public record MakePriceList(
        @NotNull @Size(max = 60) @Pattern(regexp = "[a-z0-9]+(-[a-z0-9]+)*")
        String code,

        @NotBlank @Size(max = 120) String name,
        @NotNull @Pattern(regexp = "[A-Z]{3}") String currency,

        @Size(max = 60) @Pattern(regexp = "[a-z0-9]+(-[a-z0-9]+)*") @Nullable
        String customerGroup) {}
