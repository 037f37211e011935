package org.cartora.inventory;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Why stock moved: in words, with the order or the document behind it. */
record Cause(String words, @Nullable UUID orderId, @Nullable String reference) {

    static Cause of(String words) {
        return new Cause(words, null, null);
    }

    static Cause order(UUID orderId, String words) {
        return new Cause(words, orderId, null);
    }

    static Cause document(String kind, Object id, String words) {
        return new Cause(words, null, kind + ":" + id);
    }
}
