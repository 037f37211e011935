package org.cartora.architecture.planted.web.order;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;

/** Planted sins: a command whose parts may be of any length and size; the well-behaved ones beside them are not found. */
record PlaceAnything(
        UUID id,
        @Size(max = 10) String fits,
        @Pattern(regexp = "[A-Z]{2}") String country,
        @Pattern(regexp = "[a-z]+") String shape,
        int quantity,
        List<@NotNull Line> lines,
        @Size(max = 5) List<@NotNull String> codes,
        Line to) {

    /** A part of it. */
    record Line(@NotNull String note) {}
}
