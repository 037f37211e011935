package org.cartora.inventory;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/** Stocktaking begins at a location. */
public record OpenCount(
        @NotBlank @Size(max = 40) String location,
        @Size(max = 200) @Nullable String note) {}
