package org.cartora.payment;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.stream.Collectors;

/** What cardholders, their banks and the network do at the provider, and what the shop has no hand in. */
record Bank(URI provider) {

    static final String KEY = "sk_test_cartora_dev";

    private static final HttpClient CLIENT =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    void authenticate(String reference, boolean passed) {
        post("/v1/payment_intents/" + reference + "/authenticate", form(Map.of("outcome", passed ? "pass" : "fail")));
    }

    void dispute(String reference) {
        post("/v1/test/disputes", form(Map.of("payment_intent", reference)));
    }

    void behave(String json) {
        post("/v1/test/behaviour", json);
    }

    String payments() {
        return send(request("/v1/payment_intents?limit=100").GET());
    }

    boolean open() {
        try {
            return CLIENT.send(request("/").GET().build(), HttpResponse.BodyHandlers.discarding())
                            .statusCode()
                    == 200;
        } catch (IOException notYet) {
            return false;
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    private void post(String path, String body) {
        send(request(path).POST(HttpRequest.BodyPublishers.ofString(body)));
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(provider.resolve(path)).header("Authorization", "Bearer " + KEY);
    }

    private static String send(HttpRequest.Builder request) {
        try {
            var answer = CLIENT.send(request.build(), HttpResponse.BodyHandlers.ofString());
            if (answer.statusCode() != 200) {
                throw new AssertionError(answer.body());
            }
            return answer.body();
        } catch (IOException | InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    private static String form(Map<String, String> fields) {
        return fields.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }
}
