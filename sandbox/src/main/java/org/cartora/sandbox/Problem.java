package org.cartora.sandbox;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** The provider says no, in the form of Stripe's errors. */
final class Problem extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final int status;
    private final transient ObjectNode error = Json.object();

    private Problem(int status, String type, String message) {
        super(message);
        this.status = status;
        error.put("type", type).put("message", message);
    }

    static Problem invalid(String param, String code, String message) {
        return new Problem(400, "invalid_request_error", message)
                .with("param", param)
                .with("code", code);
    }

    static Problem missing(String kind, String id) {
        return new Problem(404, "invalid_request_error", "No such " + kind + ": '" + id + "'")
                .with("code", "resource_missing");
    }

    static Problem noSuchUrl(String method, String path) {
        return new Problem(404, "invalid_request_error", "Unrecognized request URL (" + method + ": " + path + ").");
    }

    static Problem unauthorized() {
        return new Problem(401, "invalid_request_error", "Invalid API Key provided.");
    }

    static Problem keyReused() {
        return new Problem(
                400,
                "idempotency_error",
                "Keys for idempotent requests can only be used with the same parameters they were first used with.");
    }

    static Problem keyInUse() {
        return new Problem(409, "idempotency_error", "Another request with the same idempotency key is still running.")
                .with("code", "idempotency_key_in_use");
    }

    static Problem outOfOrder() {
        return new Problem(500, "api_error", "An error occurred with our connection, as the test asked for.");
    }

    static Problem broken(Throwable cause) {
        var problem = new Problem(500, "api_error", "Something went wrong in the provider: " + cause);
        problem.initCause(cause);
        return problem;
    }

    /** A payment that is in a state in which the request makes no sense; the answer shows it. */
    static Problem unexpectedState(JsonNode intent, String message) {
        return new Problem(400, "invalid_request_error", message)
                .with("code", "payment_intent_unexpected_state")
                .with("payment_intent", intent);
    }

    /** A declined card; {@code lastError} is what the payment remembers of it. */
    static Problem declined(ObjectNode lastError, JsonNode intent) {
        var problem = new Problem(402, "card_error", lastError.path("message").asText());
        problem.error.setAll(lastError);
        return problem.with("payment_intent", intent);
    }

    private Problem with(String name, String value) {
        error.put(name, value);
        return this;
    }

    private Problem with(String name, JsonNode value) {
        error.set(name, value);
        return this;
    }

    Answer answer() {
        var body = Json.object();
        body.set("error", error);
        return new Answer(status, body);
    }
}
