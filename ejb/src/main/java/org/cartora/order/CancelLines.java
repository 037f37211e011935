package org.cartora.order;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Objects;

/** Units that are not to be sent any more; without lines everything that was not sent yet. */
public record CancelLines(
        @Size(max = 500) List<@Valid @NotNull LineQuantity> lines,
        @NotBlank @Size(max = 200) String reason) {

    public CancelLines {
        lines = List.copyOf(Objects.requireNonNullElse(lines, List.of()));
    }
}
