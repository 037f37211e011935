package org.cartora.payment;

import java.time.Instant;
import java.util.Map;
import org.cartora.shared.Money;

/**
 * Something that happened at the provider, told by a webhook with a valid signature. It may come twice, late, or before
 * what it follows; and its amount has to be compared with what the shop expects.
 *
 * @param id the same for every delivery of the event
 * @param type in the provider's words, such as {@code payment_intent.succeeded}
 * @param reference the payment that it is about
 * @param object what changed: the payment itself, a refund or a dispute of it
 * @param amount what was taken, if the payment succeeded; else what the object is about
 * @param fee what the provider keeps for it by now: told of disputes only
 * @param status where the object stands, in the provider's words
 * @param metadata what the shop wrote on the object when it made it
 */
record ProviderEvent(
        String id,
        String type,
        Instant at,
        String reference,
        String object,
        Money amount,
        Money fee,
        String status,
        Map<String, String> metadata) {

    static final String SUCCEEDED = "payment_intent.succeeded";
    static final String FAILED = "payment_intent.payment_failed";
    static final String CANCELED = "payment_intent.canceled";
    static final String CAPTURABLE = "payment_intent.amount_capturable_updated";
    static final String REQUIRES_ACTION = "payment_intent.requires_action";
    static final String REFUND_CREATED = "refund.created";
    static final String REFUND_UPDATED = "refund.updated";
    static final String REFUND_FAILED = "refund.failed";
    static final String REFUND_OF_CHARGE = "charge.refund.updated";
    static final String DISPUTE_CREATED = "charge.dispute.created";
    static final String DISPUTE_CLOSED = "charge.dispute.closed";

    ProviderEvent {
        metadata = Map.copyOf(metadata);
    }
}
