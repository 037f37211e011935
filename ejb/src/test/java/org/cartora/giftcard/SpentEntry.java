package org.cartora.giftcard;

import java.util.UUID;
import org.cartora.journal.Entry;

/** How it is booked that a gift card or credit pays. */
public final class SpentEntry {

    private SpentEntry() {}

    public static Entry of(UUID checkout, Spending spending) {
        return ValueChange.SPENT.booked(
                spending.kind(),
                spending.storedValueId(),
                checkout,
                spending.amount().negated());
    }
}
