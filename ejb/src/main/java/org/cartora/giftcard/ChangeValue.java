package org.cartora.giftcard;

import java.util.UUID;
import org.cartora.shared.Money;
import org.jspecify.annotations.Nullable;

/** A wish to change a balance, once for its cause: positive adds, negative takes what is there at most. */
record ChangeValue(
        UUID valueId,
        ValueChange kind,
        Money wish,
        @Nullable UUID checkoutId,
        String cause) {}
