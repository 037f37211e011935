package org.cartora.sandbox;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.Set;

/** Money on its way back; never more than was taken. */
final class Refunds {

    private final Store store;
    private final PaymentIntents payments;

    Refunds(Store store, PaymentIntents payments) {
        this.store = store;
        this.payments = payments;
    }

    Answer make(Call call) {
        var form = call.form().only(Set.of("payment_intent", "amount", "metadata", "reason"));
        return payments.changing(form.required("payment_intent"), intent -> {
            long most = Charges.refundable(intent);
            if (!intent.path(Rendering.CHARGE).path("captured").asBoolean()) {
                throw Problem.invalid(
                        "payment_intent",
                        "charge_not_refundable",
                        "This PaymentIntent has no successful charge to refund.");
            }
            if (most == 0) {
                throw Problem.invalid(
                        "payment_intent", "charge_already_refunded", "The charge has already been refunded.");
            }
            long amount = form.amount("amount").orElse(most);
            if (amount > most) {
                throw Problem.invalid(
                        "amount",
                        "amount_too_large",
                        "Refund amount (%d) is greater than unrefunded amount on charge (%d)".formatted(amount, most));
            }
            Charges.refund(intent, amount);
            var refund = of(intent, amount);
            refund.set("metadata", form.nested("metadata"));
            refund.put("reason", form.text("reason").orElse(null));
            return store.commit(
                    new Group(call).put(refund).event("refund.created").put(intent));
        });
    }

    Answer find(String id) {
        return store.find(id)
                .filter(object -> id.startsWith("re_"))
                .map(refund -> new Answer(200, refund))
                .orElseThrow(() -> Problem.missing("refund", id));
    }

    Answer list(Call call) {
        var form = call.form().only(Set.of("payment_intent", "limit"));
        var found = store.of(form.required("payment_intent"), "re");
        long limit = Math.clamp(form.number("limit", 10), 1, 100);
        return Lists.answer("/v1/refunds", found.stream().limit(limit).toList(), false, found.size() > limit);
    }

    /** The part of a reservation that was not captured comes back as a refund that nobody asked for. */
    static ObjectNode ofRest(ObjectNode intent, long amount) {
        return of(intent, amount);
    }

    private static ObjectNode of(ObjectNode intent, long amount) {
        var refund = Json.object()
                .put("id", Id.of("re"))
                .put("object", "refund")
                .put("amount", amount)
                .put("charge", intent.path(Rendering.CHARGE).path("id").asText())
                .put("created", Instant.now().getEpochSecond())
                .put("currency", intent.path("currency").asText())
                .put("payment_intent", intent.path("id").asText())
                .putNull("reason")
                .put("status", "succeeded");
        refund.putObject("metadata");
        return refund;
    }
}
