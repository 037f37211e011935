package org.cartora.sandbox;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * How the provider misbehaves, as a test asked for: {@code {"drop_answers":1,"webhook":{"repeat":2}}}. What is counted is
 * used up; what was not named stays as it is; a restart begins well-behaved. With {@code "payment_intent":"pi_…"} it holds for
 * one payment, whatever holds for the others.
 */
final class Behaviour {

    private static final String PAYMENT = "payment_intent";
    private static final int UNLIMITED = Integer.MAX_VALUE;
    private static final long WEBHOOK_DELAY = 1_000;
    private static final long REFUND_DELAY = 5_000;

    /** The ways to misbehave. */
    enum Way {
        /** Milliseconds between the work and its answer. */
        DELAY_MS,
        /** So many answers are late; all of them where nobody says how many. */
        DELAYS,
        /** So many requests get an error and no work is done. */
        ANSWER_ERRORS,
        /** So many requests are refused as if their key were wrong, and no work is done. */
        REFUSE_KEY,
        /** So many requests are worked on and get no answer: the connection is closed. */
        DROP_ANSWERS,
        /** Milliseconds until a refund that is pending succeeds, or one that cannot go back fails. */
        REFUND_MS,
        /** Milliseconds between an event and its first delivery. */
        WEBHOOK_DELAY_MS,
        /** So many times more is each event delivered. */
        WEBHOOK_REPEAT,
        /** Events overtake each other: each waits up to three seconds more. */
        WEBHOOK_SHUFFLE,
        /** So many events are never delivered. */
        WEBHOOK_LOSE,
        /** So many events name an amount that is off by one, with a valid signature. */
        WEBHOOK_WRONG_AMOUNT;

        private static final String WEBHOOK = "WEBHOOK_";

        boolean ofWebhooks() {
            return name().startsWith(WEBHOOK);
        }

        String field() {
            return (ofWebhooks() ? name().substring(WEBHOOK.length()) : name()).toLowerCase(Locale.ROOT);
        }

        static Way of(boolean webhook, String field) {
            return Arrays.stream(values())
                    .filter(way -> way.ofWebhooks() == webhook && way.field().equals(field))
                    .findFirst()
                    .orElseThrow(
                            () -> Problem.invalid(field, "parameter_unknown", "There is no such behaviour: " + field));
        }
    }

    private final Map<Way, Long> ofAll = new ConcurrentHashMap<>();
    private final Map<String, Map<Way, Long>> ofOne = new ConcurrentHashMap<>();

    /** @param payment whom it is about; nobody's is empty */
    long of(String payment, Way way) {
        return holding(payment, way)
                .getOrDefault(
                        way,
                        switch (way) {
                            case WEBHOOK_DELAY_MS -> WEBHOOK_DELAY;
                            case REFUND_MS -> REFUND_DELAY;
                            case DELAYS -> (long) UNLIMITED;
                            default -> 0L;
                        });
    }

    /** How many milliseconds an answer takes longer; uses one of the late ones up. */
    long delay(String payment) {
        var delay = of(payment, Way.DELAY_MS);
        return delay > 0 && (of(payment, Way.DELAYS) == UNLIMITED || take(payment, Way.DELAYS)) ? delay : 0;
    }

    /** Uses one up, if there is one. */
    boolean take(String payment, Way way) {
        var taken = new boolean[1];
        holding(payment, way).computeIfPresent(way, (same, left) -> {
            taken[0] = left > 0;
            return left == UNLIMITED ? left : Math.max(0, left - 1);
        });
        return taken[0];
    }

    private Map<Way, Long> holding(String payment, Way way) {
        var own = ofOne.getOrDefault(payment, Map.of());
        return own.containsKey(way) ? own : ofAll;
    }

    /** Answers what holds then. */
    ObjectNode change(ObjectNode wanted) {
        var payment = wanted.path(PAYMENT).asText();
        if (wanted.has(PAYMENT) && !payment.startsWith("pi_")) {
            throw Problem.invalid(PAYMENT, "parameter_invalid", "The id of a payment, or nothing for all");
        }
        wanted.remove(PAYMENT);
        var set = payment.isEmpty() ? ofAll : ofOne.computeIfAbsent(payment, one -> new ConcurrentHashMap<>());
        for (var field : wanted.properties()) {
            if (field.getKey().equals("webhook")) {
                field.getValue().properties().forEach(inner -> change(set, true, inner));
            } else {
                change(set, false, field);
            }
        }
        return json(payment);
    }

    private static void change(Map<Way, Long> set, boolean webhook, Map.Entry<String, JsonNode> field) {
        var way = Way.of(webhook, field.getKey());
        var value = field.getValue();
        if (value.isBoolean()) {
            set.put(way, value.asBoolean() ? (long) UNLIMITED : 0L);
        } else if (value.canConvertToInt() && value.asInt() >= 0) {
            set.put(way, value.asLong());
        } else {
            throw Problem.invalid(field.getKey(), "parameter_invalid_integer", "A number, or true or false");
        }
    }

    /** What was asked for of one payment is for its test alone. */
    void reset() {
        ofAll.clear();
    }

    ObjectNode json() {
        return json("");
    }

    private ObjectNode json(String payment) {
        var json = Json.object();
        var webhook = Json.object();
        for (var way : Way.values()) {
            (way.ofWebhooks() ? webhook : json).put(way.field(), of(payment, way));
        }
        json.set("webhook", webhook);
        return json;
    }
}
