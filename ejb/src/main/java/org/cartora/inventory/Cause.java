package org.cartora.inventory;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Why stock moved: in words, with the order or the document behind it. */
record Cause(String words, @Nullable UUID orderId, @Nullable String reference) {

    static final String PARCEL = "parcel:";

    static Cause of(String words) {
        return new Cause(words, null, null);
    }

    static Cause order(UUID orderId, String words) {
        return new Cause(words, orderId, null);
    }

    /** Of an order, with the parcel that its units left in. */
    static Cause parcel(UUID orderId, UUID parcel) {
        return new Cause("parcel " + parcel, orderId, PARCEL + parcel);
    }

    static Cause document(String kind, Object id, String words) {
        return new Cause(words, null, kind + ":" + id);
    }
}
