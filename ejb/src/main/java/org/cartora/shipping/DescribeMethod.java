package org.cartora.shipping;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Objects;
import org.cartora.shared.OneLine;
import org.jspecify.annotations.Nullable;

/** A shipping method as it is to be, with its whole table of rates; left out, it is active and has position 100. */
public record DescribeMethod(
        @NotBlank @Size(max = 80) @OneLine String name,
        @NotBlank @Size(max = 80) @OneLine String deliveryEstimate,
        @Min(0) @Max(10_000) @Nullable Integer position,
        @Nullable Boolean active,
        @NotNull @Size(max = 500) List<@NotNull @Valid ShippingRate> rates) {

    private static final int USUAL_POSITION = 100;

    ShippingMethodTerms terms(String code) {
        return new ShippingMethodTerms(
                code,
                name.strip(),
                deliveryEstimate.strip(),
                Objects.requireNonNullElse(position, USUAL_POSITION),
                !Boolean.FALSE.equals(active),
                rates);
    }
}
