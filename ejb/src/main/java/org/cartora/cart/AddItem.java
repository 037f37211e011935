package org.cartora.cart;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.cartora.shared.Invalid;

/** So many units of a variant into the cart; what is there already is added to. */
public record AddItem(
        @NotNull UUID variantId,
        @NotNull @Min(1) @Max(AddItem.MOST) Integer quantity) {

    static final int MOST = 9999;

    /** How many units of each variant. */
    public static Map<UUID, Integer> quantities(Collection<AddItem> items) {
        return items.stream().collect(Collectors.toMap(AddItem::variantId, AddItem::quantity, Integer::sum));
    }

    /** What several wishes for one variant come to; refuses more than one may ask for. */
    public static AddItem sum(UUID variantId, int quantity) {
        if (quantity > MOST) {
            throw Invalid.field("items", "more than " + MOST + " units of " + variantId);
        }
        return new AddItem(variantId, quantity);
    }
}
