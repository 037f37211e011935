package org.cartora.sandbox;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.cartora.sandbox.Behaviour.Way;

/**
 * Money on its way back; never more than was taken. Mostly it is there at once; with some cards it is pending first, or
 * comes back some time later because the bank cannot take it.
 */
final class Refunds implements AutoCloseable {

    private static final String PENDING = "pending";
    private static final String SUCCEEDED = "succeeded";
    private static final String FAILED = "failed";

    private final Store store;
    private final PaymentIntents payments;
    private final Behaviour behaviour;
    private final ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor(
            work -> Thread.ofPlatform().daemon().name("refunds").unstarted(work));

    Refunds(Store store, PaymentIntents payments, Behaviour behaviour) {
        this.store = store;
        this.payments = payments;
        this.behaviour = behaviour;
        store.unfinished().forEach(this::later);
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
            foresee(refund, Card.valueOf(intent.path("_card").asText()));
            var answer = store.commit(
                    new Group(call).put(refund).event("refund.created").put(intent));
            if (refund.has(Store.UNFINISHED)) {
                later(refund.path("id").asText());
            }
            return answer;
        });
    }

    Answer find(String id) {
        return new Answer(200, Rendering.of(existing(id), false));
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

    private static void foresee(ObjectNode refund, Card card) {
        if (card.refundedLate()) {
            refund.put("status", PENDING).put("pending_reason", "processing").put(Store.UNFINISHED, SUCCEEDED);
        } else if (card.neverRefunded()) {
            refund.put(Store.UNFINISHED, FAILED);
        }
    }

    private void later(String id) {
        var payment = existing(id).path("payment_intent").asText();
        clock.schedule(() -> finish(id), behaviour.of(payment, Way.REFUND_MS), TimeUnit.MILLISECONDS);
    }

    /** What was foreseen happens; what happened already does not happen again. */
    private void finish(String id) {
        payments.changing(existing(id).path("payment_intent").asText(), intent -> {
            var refund = existing(id);
            var then = refund.path(Store.UNFINISHED).asText();
            refund.remove(Set.of(Store.UNFINISHED, "pending_reason"));
            if (then.isEmpty()) {
                return new Answer(200, refund);
            }
            var group = new Group(Call.nobodys())
                    .put(refund.put("status", then))
                    .event("refund.updated")
                    .event("charge.refund.updated");
            if (then.equals(FAILED)) {
                refund.put("failure_reason", "expired_or_canceled_card");
                group.event("refund.failed");
                Charges.unrefund(intent, refund.path("amount").asLong());
            }
            return store.commit(group.put(intent));
        });
    }

    private ObjectNode existing(String id) {
        return Optional.of(id)
                .filter(refund -> refund.startsWith("re_"))
                .flatMap(store::find)
                .orElseThrow(() -> Problem.missing("refund", id));
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
                .put("status", SUCCEEDED);
        refund.putObject("metadata");
        return refund;
    }

    @Override
    public void close() {
        clock.shutdownNow();
    }
}
