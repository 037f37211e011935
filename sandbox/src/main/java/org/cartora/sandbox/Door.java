package org.cartora.sandbox;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.cartora.sandbox.Behaviour.Way;

/** HTTP: who asks, what is asked, and the ways in which an answer may not arrive. */
final class Door {

    private static final int LONGEST_BODY = 1 << 16;
    private static final String TEST = "/v1/test/";
    private static final Pattern A_PAYMENT = Pattern.compile("pi_[0-9A-Za-z]+");

    private final String key;
    private final Desk desk;
    private final Behaviour behaviour;

    Door(String key, Desk desk, Behaviour behaviour) {
        this.key = key;
        this.desk = desk;
        this.behaviour = behaviour;
    }

    void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            var path = exchange.getRequestURI().getPath();
            if (path.equals("/")) {
                send(
                        exchange,
                        200,
                        "text/html; charset=utf-8",
                        desk.page().html().getBytes(UTF_8));
                return;
            }
            var id = Id.of("req");
            exchange.getResponseHeaders().set("Request-Id", id);
            exchange.getResponseHeaders().set("Stripe-Version", Provider.API_VERSION);
            var body = exchange.getRequestBody().readNBytes(LONGEST_BODY);
            var payment = payment(exchange, body);
            var answer = answer(exchange, id, payment, body);
            if (!path.startsWith(TEST)) {
                pause(behaviour.delay(payment));
                if (exchange.getRequestMethod().equals("POST") && behaviour.take(payment, Way.DROP_ANSWERS)) {
                    return; // closing without an answer breaks the connection
                }
            }
            if (answer.replayed()) {
                exchange.getResponseHeaders().set("Idempotent-Replayed", "true");
            }
            send(exchange, answer.status(), "application/json", Json.bytes(answer.body()));
        }
    }

    /** The payment that a request names; empty if it names none. */
    private static String payment(HttpExchange exchange, byte[] body) {
        return A_PAYMENT
                .matcher(exchange.getRequestURI() + " " + new String(body, UTF_8))
                .results()
                .map(MatchResult::group)
                .findFirst()
                .orElse("");
    }

    private Answer answer(HttpExchange exchange, String id, String payment, byte[] body) {
        try {
            if (!authorized(exchange)) {
                throw Problem.unauthorized();
            }
            var uri = exchange.getRequestURI();
            if (uri.getPath().equals(TEST + "behaviour")
                    && exchange.getRequestMethod().equals("POST")) {
                return new Answer(200, behaviour.change(Json.parse(body)));
            }
            if (!uri.getPath().startsWith(TEST)) {
                misbehave(payment);
            }
            var form = exchange.getRequestMethod().equals("POST")
                    ? new String(body, UTF_8)
                    : Optional.ofNullable(uri.getRawQuery()).orElse("");
            return desk.answer(new Call(
                    id,
                    exchange.getRequestMethod(),
                    Arrays.asList(uri.getPath().substring(1).split("/")),
                    Form.of(form),
                    Optional.ofNullable(exchange.getRequestHeaders().getFirst("Idempotency-Key"))));
        } catch (Problem problem) {
            return problem.answer();
        } catch (RuntimeException | IOException unexpected) {
            unexpected.printStackTrace(System.err);
            return Problem.broken(unexpected).answer();
        }
    }

    private void misbehave(String payment) {
        if (behaviour.take(payment, Way.ANSWER_ERRORS)) {
            throw Problem.outOfOrder();
        }
        if (behaviour.take(payment, Way.REFUSE_KEY)) {
            throw Problem.unauthorized();
        }
    }

    /** The secret key as a bearer token, or as the user name of basic authentication, as Stripe takes it. */
    private boolean authorized(HttpExchange exchange) {
        var header = Optional.ofNullable(exchange.getRequestHeaders().getFirst("Authorization"))
                .orElse("");
        var basic = "Basic " + Base64.getEncoder().encodeToString((key + ":").getBytes(UTF_8));
        return same("Bearer " + key, header) || same(basic, header);
    }

    private static boolean same(String expected, String given) {
        return MessageDigest.isEqual(expected.getBytes(UTF_8), given.getBytes(UTF_8));
    }

    private static void pause(long milliseconds) {
        try {
            Thread.sleep(milliseconds);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static void send(HttpExchange exchange, int status, String type, byte[] body) throws IOException {
        exchange.getResponseHeaders().set("Content-Type", type);
        exchange.sendResponseHeaders(status, body.length);
        exchange.getResponseBody().write(body);
    }
}
