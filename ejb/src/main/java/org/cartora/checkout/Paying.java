package org.cartora.checkout;

import java.util.List;
import java.util.UUID;
import org.cartora.giftcard.Tender;

/** What gift cards and credit are to pay of a checkout, and the earlier checkouts that they come back from. */
record Paying(Tender tender, List<UUID> insteadOf) {

    boolean isNeeded() {
        return !tender.isEmpty() || !insteadOf.isEmpty();
    }
}
