package org.cartora.inventory;

import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/** A correction of the stock by hand: either the counted number on hand, or the difference to it. */
public record AdjustStock(
        @NotBlank @Size(max = 80) String sku,
        @Size(max = 40) @Nullable String location,
        @Min(0) @Max(10_000_000) @Nullable Integer onHand,
        @Min(-10_000_000) @Max(10_000_000) @Nullable Integer delta,
        @NotBlank @Size(max = 200) String reason) {

    @AssertTrue(message = "give either on_hand or delta")
    boolean isOneOfBoth() {
        return (onHand == null) != (delta == null);
    }
}
