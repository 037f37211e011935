package org.cartora.cart;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.util.UUID;
import org.cartora.shared.Invalid;

/** So many units of a variant into the cart; what is there already is added to. */
public record AddItem(
        @NotNull UUID variantId,
        @NotNull @Min(1) @Max(AddItem.MOST) Integer quantity) {

    static final int MOST = 9999;

    /** What several wishes for one variant come to; refuses more than one may ask for. */
    public static AddItem sum(UUID variantId, int quantity) {
        if (quantity > MOST) {
            throw Invalid.field("items", "more than " + MOST + " units of " + variantId);
        }
        return new AddItem(variantId, quantity);
    }
}
