package org.cartora.sandbox;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** Payments from opening to the money: what may be asked of one in which state, and what that does. */
final class PaymentIntents {

    private static final Set<String> OPENING = Set.of(
            "amount", "currency", "capture_method", "metadata", "description", "payment_method_types", "receipt_email");
    private static final Set<String> CAPTURE_METHODS = Set.of("automatic", "automatic_async", "manual");
    private static final Set<String> LISTING = Set.of("limit", "starting_after", "created");
    private static final int MOST_LISTED = 100;

    private final Store store;
    private final Locks locks = new Locks();

    PaymentIntents(Store store) {
        this.store = store;
    }

    Answer open(Call call) {
        var form = call.form().only(OPENING);
        long amount = form.amount("amount").orElseGet(() -> Long.parseLong(form.required("amount")));
        var currency = Currencies.require(form.required("currency"), amount);
        var method = form.text("capture_method").orElse("automatic_async");
        if (!CAPTURE_METHODS.contains(method)) {
            throw Problem.invalid("capture_method", "parameter_invalid", "Invalid capture_method: " + method);
        }
        var id = Id.of("pi");
        var intent = Json.object()
                .put("id", id)
                .put("object", "payment_intent")
                .put("amount", amount)
                .put("amount_capturable", 0)
                .put("amount_received", 0)
                .putNull("canceled_at")
                .putNull("cancellation_reason")
                .put("capture_method", method)
                .put("client_secret", Id.of(id + "_secret"))
                .put("confirmation_method", "automatic")
                .put("created", Instant.now().getEpochSecond())
                .put("currency", currency)
                .put("description", form.text("description").orElse(null))
                .putNull("last_payment_error")
                .putNull("latest_charge")
                .put("livemode", false);
        intent.set("metadata", form.nested("metadata"));
        intent.putNull("next_action").putNull("payment_method");
        intent.putArray("payment_method_types").add("card");
        intent.put("status", "requires_payment_method");
        return store.commit(new Group(call).put(intent));
    }

    Answer confirm(Call call, String id) {
        call.form().only(Set.of("payment_method", "payment_method_data", "return_url", "off_session"));
        var card = Card.of(call.form());
        return changing(id, intent -> {
            require(intent, Set.of("requires_payment_method", "requires_action"), "confirm");
            intent.put("payment_method", Id.of("pm")).put("_card", card.name());
            intent.putNull("last_payment_error").putNull("next_action");
            if (card.challenges()) {
                return store.commit(new Group(call).put(challenge(intent)).event("payment_intent.requires_action"));
            }
            return store.commit(charge(new Group(call), intent, card, true));
        });
    }

    private static ObjectNode challenge(ObjectNode intent) {
        intent.put("status", "requires_action");
        intent.putObject("next_action")
                .put("type", "use_stripe_sdk")
                .putObject("use_stripe_sdk")
                .put("type", "three_d_secure_redirect");
        return intent;
    }

    /** The end of the challenge, which with Stripe happens between the shopper and the bank. */
    Answer authenticate(Call call, String id) {
        var outcome = call.form().only(Set.of("outcome")).required("outcome");
        if (!Set.of("pass", "fail").contains(outcome)) {
            throw Problem.invalid("outcome", "parameter_invalid", "outcome is pass or fail");
        }
        return changing(id, intent -> {
            require(intent, Set.of("requires_action"), "authenticate");
            intent.putNull("next_action");
            if (outcome.equals("pass")) {
                var card = Card.valueOf(intent.path("_card").asText());
                return store.commit(charge(new Group(call), intent, card, false));
            }
            intent.put("status", "requires_payment_method").putNull("payment_method");
            intent.putObject("last_payment_error")
                    .put("type", "invalid_request_error")
                    .put("code", "payment_intent_authentication_failure")
                    .put("message", "The provided PaymentMethod has failed authentication.");
            return store.commit(new Group(call).put(intent).event("payment_intent.payment_failed"));
        });
    }

    /** @param told whether whoever asks is told of a decline by an error; else only the payment shows it */
    private static Group charge(Group group, ObjectNode intent, Card card, boolean told) {
        var decline = card.decline();
        var charge = Charges.of(intent, card);
        intent.set("latest_charge", charge);
        if (decline.isPresent()) {
            var error = decline.get().put("charge", charge.path("id").asText());
            intent.put("status", "requires_payment_method").putNull("payment_method");
            intent.set("last_payment_error", error);
            group.put(intent).event("payment_intent.payment_failed");
            return told ? group.refuse(Problem.declined(error, Rendering.of(intent, false))) : group;
        }
        if (card.onlyHeld()) {
            intent.put("capture_method", "manual");
        }
        if (intent.path("capture_method").asText().equals("manual")) {
            intent.put("status", "requires_capture")
                    .put("amount_capturable", intent.path("amount").asLong());
            return group.put(intent).event("payment_intent.amount_capturable_updated");
        }
        Charges.capture(intent, intent.path("amount").asLong());
        group.put(intent);
        if (card.untold()) {
            return group;
        }
        group.event("payment_intent.succeeded");
        return card.disputed()
                ? group.put(Disputes.open(intent, intent.path("amount").asLong(), "fraudulent"))
                        .event("charge.dispute.created")
                : group;
    }

    Answer capture(Call call, String id) {
        var form = call.form().only(Set.of("amount_to_capture", "metadata"));
        return changing(id, intent -> {
            require(intent, Set.of("requires_capture"), "capture");
            long most = intent.path("amount_capturable").asLong();
            long amount = form.amount("amount_to_capture").orElse(most);
            if (amount > most) {
                throw Problem.invalid(
                        "amount_to_capture",
                        "amount_too_large",
                        "The amount to capture is greater than the amount that can be captured.");
            }
            Charges.capture(intent, amount);
            var group = new Group(call).put(intent).event("payment_intent.succeeded");
            return store.commit(amount < most ? group.put(Refunds.ofRest(intent, most - amount)) : group);
        });
    }

    Answer cancel(Call call, String id) {
        var reason = call.form().only(Set.of("cancellation_reason")).text("cancellation_reason");
        return changing(id, intent -> {
            require(intent, Set.of("requires_payment_method", "requires_action", "requires_capture"), "cancel");
            Charges.release(intent);
            intent.put("status", "canceled")
                    .put("amount_capturable", 0)
                    .put("canceled_at", Instant.now().getEpochSecond())
                    .put("cancellation_reason", reason.orElse(null))
                    .putNull("next_action");
            return store.commit(new Group(call).put(intent).event("payment_intent.canceled"));
        });
    }

    Answer find(Call call, String id) {
        return new Answer(
                200, Rendering.of(existing(id), call.form().only(Set.of()).expands(Rendering.CHARGE)));
    }

    /** Newest first, as Stripe lists. */
    Answer list(Call call) {
        var form = call.form().only(LISTING);
        long limit = Math.clamp(form.number("limit", 10), 1, MOST_LISTED);
        long since = form.number("created[gte]", 0);
        boolean expanded = form.expands("data." + Rendering.CHARGE);
        var after = form.text("starting_after");
        after.ifPresent(this::existing);
        var found = store.payments(after).stream()
                .flatMap(id -> store.find(id).stream())
                .takeWhile(intent -> intent.path("created").asLong() >= since)
                .limit(limit + 1)
                .toList();
        return Lists.answer(
                "/v1/payment_intents", found.stream().limit(limit).toList(), expanded, found.size() > limit);
    }

    /** Only one at a time may change a payment, its refunds and its disputes. */
    Answer changing(String id, Function<ObjectNode, Answer> work) {
        return locks.holding(id, () -> work.apply(existing(id)));
    }

    List<ObjectNode> latest(int most) {
        return store.payments(Optional.empty()).stream()
                .limit(most)
                .flatMap(id -> store.find(id).stream())
                .toList();
    }

    private ObjectNode existing(String id) {
        return store.find(id)
                .filter(object -> id.startsWith("pi_"))
                .orElseThrow(() -> Problem.missing("payment_intent", id));
    }

    private static void require(ObjectNode intent, Set<String> states, String verb) {
        var status = intent.path("status").asText();
        if (!states.contains(status)) {
            throw Problem.unexpectedState(
                    Rendering.of(intent, false),
                    "You cannot %s this PaymentIntent because it has a status of %s.".formatted(verb, status));
        }
    }
}
