package org.cartora.cart;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.util.UUID;

/** So many units of a variant into the cart; what is there already is added to. */
public record AddItem(
        @NotNull UUID variantId, @NotNull @Min(1) @Max(9999) Integer quantity) {}
