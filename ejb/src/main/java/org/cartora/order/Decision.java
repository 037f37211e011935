package org.cartora.order;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.UUID;

/** That money is given back, and why; its id is that of its first refund. */
record Decision(UUID id, RefundKind kind, String reason) {

    /** The id of the refund that goes back to a payment, the same at each repetition. */
    UUID refund(int index, UUID checkoutId) {
        return index == 0 ? id : UUID.nameUUIDFromBytes((id + " " + checkoutId).getBytes(UTF_8));
    }
}
