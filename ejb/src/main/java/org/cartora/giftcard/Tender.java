package org.cartora.giftcard;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What a checkout is to be paid with before any other means: cards by their codes, then the credit of a customer, if named. */
public record Tender(List<String> codes, @Nullable UUID creditOf) {

    public Tender {
        codes = List.copyOf(codes);
    }

    public boolean isEmpty() {
        return codes.isEmpty() && creditOf == null;
    }
}
