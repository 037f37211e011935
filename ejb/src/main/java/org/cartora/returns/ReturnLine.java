package org.cartora.returns;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.util.UUID;
import org.cartora.inventory.TakeBack;
import org.jspecify.annotations.Nullable;

/** So many units of one line of an order; what became of them is known once they are here. */
@Embeddable
public record ReturnLine(
        @Column(name = "line_id") UUID lineId,
        @Column(name = "variant_id") UUID variantId,
        String sku,
        String title,
        int quantity,

        @Enumerated(EnumType.STRING) @Column(name = "taken_to") @Nullable
        TakeBack takenTo) {

    ReturnLine to(TakeBack place) {
        return new ReturnLine(lineId, variantId, sku, title, quantity, place);
    }
}
