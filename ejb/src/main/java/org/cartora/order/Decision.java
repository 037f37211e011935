package org.cartora.order;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.UUID;

/** That money is given back, why and where to; its id is that of its first refund. */
record Decision(UUID id, RefundKind kind, String reason, RefundDestination destination) {

    /** To what paid. */
    Decision(UUID id, RefundKind kind, String reason) {
        this(id, kind, reason, RefundDestination.PAYMENT);
    }

    /** The id of the refund that goes back to a payment, the same at each repetition. */
    UUID refund(int index, UUID checkoutId) {
        return index == 0 ? id : UUID.nameUUIDFromBytes((id + " " + checkoutId).getBytes(UTF_8));
    }

    boolean isCredit() {
        return destination == RefundDestination.STORE_CREDIT;
    }
}
