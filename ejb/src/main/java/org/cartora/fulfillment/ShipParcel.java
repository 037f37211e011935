package org.cartora.fulfillment;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Objects;
import org.cartora.order.LineQuantity;
import org.jspecify.annotations.Nullable;

/** A parcel that leaves now; without lines with everything that was not sent yet. */
public record ShipParcel(
        @Size(max = 500) List<@Valid @NotNull LineQuantity> lines,
        @NotBlank @Size(max = 60) String carrier,

        @Nullable @Size(max = 80) @Pattern(regexp = "[A-Za-z0-9 ./_-]*")
        String trackingNumber,

        @Nullable @Size(max = 400) @Pattern(regexp = "https?://[^\\s\"<>]+")
        String trackingUrl) {

    public ShipParcel {
        lines = List.copyOf(Objects.requireNonNullElse(lines, List.of()));
    }
}
