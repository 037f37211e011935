package org.cartora.order;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.util.UUID;

/** So many units of one line of an order. */
public record LineQuantity(
        @NotNull UUID lineId, @Min(1) @Max(9999) int quantity) {}
