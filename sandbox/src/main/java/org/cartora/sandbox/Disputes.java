package org.cartora.sandbox;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.Set;

/** A cardholder's bank asks for the money back. A test raises one; the merchant or a test closes it. */
final class Disputes {

    private static final String MOVED = "balance_transactions";

    private final Store store;
    private final PaymentIntents payments;

    Disputes(Store store, PaymentIntents payments) {
        this.store = store;
        this.payments = payments;
    }

    Answer raise(Call call) {
        var form = call.form().only(Set.of("payment_intent", "amount", "reason"));
        return payments.changing(form.required("payment_intent"), intent -> {
            long amount =
                    form.amount("amount").orElse(intent.path("amount_received").asLong());
            if (amount == 0 || amount > intent.path("amount_received").asLong()) {
                throw Problem.invalid("amount", "parameter_invalid", "No more can be disputed than was paid.");
            }
            var dispute = open(intent, amount, form.text("reason").orElse("fraudulent"));
            return store.commit(
                    new Group(call).put(dispute).event("charge.dispute.created").put(intent));
        });
    }

    Answer find(String id) {
        return new Answer(200, existing(id));
    }

    Answer list(Call call) {
        var found = store.of(call.form().only(Set.of("payment_intent", "limit")).required("payment_intent"), "dp");
        return Lists.answer("/v1/disputes", found, false, false);
    }

    /** The merchant gives in; a test may say that the merchant has won. */
    Answer close(Call call, String id, boolean test) {
        var form = call.form().only(test ? Set.of("status") : Set.of());
        var status = form.text("status").orElse("lost");
        if (!Set.of("won", "lost").contains(status)) {
            throw Problem.invalid("status", "parameter_invalid", "status is won or lost");
        }
        return payments.changing(existing(id).path("payment_intent").asText(), intent -> {
            var dispute = existing(id);
            if (!dispute.path("status").asText().equals("needs_response")) {
                throw Problem.invalid("dispute", "parameter_invalid", "This dispute is already closed.");
            }
            if (status.equals("won")) {
                ((ArrayNode) dispute.path(MOVED))
                        .add(Fees.ofWonDispute(
                                dispute.path("amount").asLong(),
                                dispute.path("currency").asText()));
            }
            return store.commit(
                    new Group(call).put(dispute.put("status", status)).event("charge.dispute.closed"));
        });
    }

    private ObjectNode existing(String id) {
        return store.find(id).filter(object -> id.startsWith("dp_")).orElseThrow(() -> Problem.missing("dispute", id));
    }

    static ObjectNode open(ObjectNode intent, long amount, String reason) {
        Charges.dispute(intent);
        var dispute = Json.object()
                .put("id", Id.of("dp"))
                .put("object", "dispute")
                .put("amount", amount)
                .put("charge", intent.path(Rendering.CHARGE).path("id").asText())
                .put("created", Instant.now().getEpochSecond())
                .put("currency", intent.path("currency").asText())
                .put("is_charge_refundable", false)
                .put("livemode", false)
                .put("payment_intent", intent.path("id").asText())
                .put("reason", reason)
                .put("status", "needs_response");
        dispute.putObject("metadata");
        dispute.putArray(MOVED)
                .add(Fees.ofDispute(amount, intent.path("currency").asText()));
        return dispute;
    }
}
