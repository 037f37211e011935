package org.cartora.inventory;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;

/** What of a transfer has arrived so far. */
public record ReceiveTransfer(@NotEmpty @Size(max = 500) List<@Valid @NotNull Line> lines) {

    /** So many of a SKU in all, with what arrived before: told twice it is the same. */
    public record Line(
            @NotBlank @Size(max = 80) String sku,
            @Min(0) @Max(10_000_000) int received) {}

    public ReceiveTransfer {
        lines = lines == null ? List.of() : List.copyOf(lines);
    }
}
