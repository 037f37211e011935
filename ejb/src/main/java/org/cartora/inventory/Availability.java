package org.cartora.inventory;

import org.jspecify.annotations.Nullable;

/** What may be promised of a variant: units in stock, and units beyond that where its terms allow any. */
public record Availability(int units, @Nullable BeyondStock beyond) {

    public static final Availability NONE = new Availability(0, null);

    /** All that could be bought now. */
    public int inAll() {
        return units + (beyond == null ? 0 : beyond.units());
    }

    /** How many of so many would not come from stock. */
    public int beyond(int wanted) {
        return Math.min(Math.max(wanted - units, 0), beyond == null ? 0 : beyond.units());
    }
}
