package org.cartora.audit;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

/** A seal as somebody outside has kept it: its number and its hash in hexadecimal digits. */
public record Anchor(
        @Min(1) @Max(Long.MAX_VALUE) long number,

        @NotNull @Size(max = 64) @Pattern(regexp = "[0-9a-f]{64}")
        String hash) {}
