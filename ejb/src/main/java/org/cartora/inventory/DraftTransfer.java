package org.cartora.inventory;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What is to go from one stock location to another. */
public record DraftTransfer(
        @NotBlank @Size(max = 40) String fromLocation,
        @NotBlank @Size(max = 40) String toLocation,
        @Size(max = 200) @Nullable String note,
        @NotEmpty @Size(max = 500) List<@Valid @NotNull Line> lines) {

    /** So many of a SKU. */
    public record Line(
            @NotBlank @Size(max = 80) String sku,
            @Min(1) @Max(10_000_000) int quantity) {}

    public DraftTransfer {
        lines = lines == null ? List.of() : List.copyOf(lines);
    }
}
