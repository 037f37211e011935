package org.cartora.sandbox;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.time.Instant;

/** The charge inside a payment: one attempt on a card, and the money that it moved. */
final class Charges {

    /** Cards hold money for a week. */
    private static final Duration RESERVED = Duration.ofDays(7);

    private Charges() {}

    static ObjectNode of(ObjectNode intent, Card card) {
        var decline = card.decline();
        var charge = Json.object()
                .put("id", Id.of("ch"))
                .put("object", "charge")
                .put("amount", intent.path("amount").asLong())
                .put("amount_captured", 0)
                .put("amount_refunded", 0)
                .putNull("balance_transaction")
                .put("captured", false)
                .put("created", Instant.now().getEpochSecond())
                .put("currency", intent.path("currency").asText())
                .put("disputed", false)
                .put(
                        "failure_code",
                        decline.map(error -> error.path("code").asText()).orElse(null))
                .put(
                        "failure_message",
                        decline.map(error -> error.path("message").asText()).orElse(null))
                .put("livemode", false)
                .put("paid", decline.isEmpty())
                .put("payment_intent", intent.path("id").asText())
                .put("payment_method", intent.path("payment_method").asText())
                .put("refunded", false)
                .put("status", decline.isEmpty() ? "succeeded" : "failed");
        charge.set("metadata", intent.path("metadata"));
        var details = card.details();
        if (intent.path("capture_method").asText().equals("manual")) {
            ((ObjectNode) details.path("card"))
                    .put("capture_before", Instant.now().plus(RESERVED).getEpochSecond());
        }
        charge.set("payment_method_details", details);
        return charge;
    }

    /** Takes the money; what was reserved beyond it is released, which a charge shows as refunded. */
    static void capture(ObjectNode intent, long amount) {
        long rest = intent.path("amount").asLong() - amount;
        intent.put("status", "succeeded").put("amount_received", amount).put("amount_capturable", 0);
        charge(intent)
                .put("captured", true)
                .put("amount_captured", amount)
                .put("amount_refunded", rest)
                .set(
                        "balance_transaction",
                        Fees.ofCapture(amount, intent.path("currency").asText()));
    }

    /** Gives the whole reservation back. */
    static void release(ObjectNode intent) {
        if (intent.path("status").asText().equals("requires_capture")) {
            charge(intent)
                    .put("refunded", true)
                    .put("amount_refunded", intent.path("amount").asLong());
        }
    }

    static long refundable(ObjectNode intent) {
        var charge = intent.path(Rendering.CHARGE);
        return charge.path("captured").asBoolean()
                ? charge.path("amount").asLong()
                        - charge.path("amount_refunded").asLong()
                : 0;
    }

    static void refund(ObjectNode intent, long amount) {
        var charge = charge(intent);
        long refunded = charge.path("amount_refunded").asLong() + amount;
        charge.put("amount_refunded", refunded)
                .put("refunded", refunded == charge.path("amount").asLong());
    }

    /** Money that was to go back has not. */
    static void unrefund(ObjectNode intent, long amount) {
        var charge = charge(intent);
        charge.put("amount_refunded", charge.path("amount_refunded").asLong() - amount)
                .put("refunded", false);
    }

    static void dispute(ObjectNode intent) {
        charge(intent).put("disputed", true);
    }

    private static ObjectNode charge(ObjectNode intent) {
        return (ObjectNode) intent.path(Rendering.CHARGE);
    }
}
