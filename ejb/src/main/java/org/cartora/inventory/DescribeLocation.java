package org.cartora.inventory;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * A stock location as it is to be. Of several in a country the one with the lowest priority comes first; left out, it is
 * active, ships, and has priority 100.
 */
public record DescribeLocation(
        @NotNull @Size(max = 40) @Pattern(regexp = "[a-z0-9][a-z0-9-]*", message = "is made of a-z, 0-9 and -")
        String code,

        @NotBlank @Size(max = 120) String name,
        @NotNull @Valid LocationAddress address,
        @Min(0) @Max(10_000) @Nullable Integer priority,
        @Nullable Boolean active,
        @Nullable Boolean ships) {}
