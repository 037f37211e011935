package org.cartora.shipping;

import java.util.List;
import org.cartora.shared.Detail;
import org.cartora.shared.Refusal;

/** Why a zone cannot be as it is asked to be. */
public final class ShippingRefused extends Refusal {

    private static final long serialVersionUID = 1L;

    private ShippingRefused(String code, String message, List<Detail> details) {
        super(Kind.CONFLICT, code, message, details);
    }

    static ShippingRefused codeTaken() {
        return new ShippingRefused("CONFLICT", "This code is taken. Choose another one.", List.of());
    }

    static ShippingRefused stale() {
        return new ShippingRefused(
                "CONFLICT",
                "Somebody else changed or removed it meanwhile. Load the page again to see how it is now.",
                List.of());
    }

    static ShippingRefused taken(List<ShippingPlace> places) {
        return new ShippingRefused(
                "PLACE_IN_ANOTHER_ZONE",
                "A place is in one zone only. Take it out of the other one first.",
                places.stream()
                        .map(place -> new Detail("places", place + " is in another zone"))
                        .toList());
    }
}
