package org.cartora.sandbox;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.stream.Collectors;

/** Somebody with an account at the provider. */
record Merchant(URI provider, String secret) {

    private static final HttpClient CLIENT =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private static final ObjectMapper JSON = new ObjectMapper();

    /** What came back. */
    record Reply(int status, JsonNode body, boolean replayed) {
        String text(String path) {
            return body.at(path).asText();
        }

        long number(String path) {
            return body.at(path).asLong();
        }
    }

    static Merchant of(Provider provider) {
        return new Merchant(provider.url(), "sk_test_cartora_dev");
    }

    Reply open(long amount, String currency) throws IOException {
        return post("/v1/payment_intents", Map.of("amount", Long.toString(amount), "currency", currency));
    }

    Reply confirm(String id, String card) throws IOException {
        return post("/v1/payment_intents/" + id + "/confirm", Map.of("payment_method_data[card][number]", card));
    }

    /** A payment of ten euros that is paid. */
    String paid() throws IOException {
        var id = open(1000, "eur").text("/id");
        confirm(id, "4242424242424242");
        return id;
    }

    Reply payment(String id) throws IOException {
        return get("/v1/payment_intents/" + id + "?expand[]=latest_charge");
    }

    Reply get(String path) throws IOException {
        return send(request(path.replace("[", "%5B").replace("]", "%5D")).GET());
    }

    Reply post(String path, Map<String, String> form) throws IOException {
        return send(request(path).POST(body(form)));
    }

    Reply post(String path, Map<String, String> form, String key) throws IOException {
        return send(request(path).header("Idempotency-Key", key).POST(body(form)));
    }

    Reply behave(String json) throws IOException {
        return send(request("/v1/test/behaviour").POST(HttpRequest.BodyPublishers.ofString(json)));
    }

    /** How the provider treats this payment, and no other. */
    void behave(String payment, String json) throws IOException {
        var answer = behave(json.replaceFirst("\\{", "{\"payment_intent\":\"" + payment + "\","));
        if (answer.status() != 200) {
            throw new IOException(answer.toString());
        }
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(provider.resolve(path)).header("Authorization", "Bearer " + secret);
    }

    private static HttpRequest.BodyPublisher body(Map<String, String> form) {
        return HttpRequest.BodyPublishers.ofString(form.entrySet().stream()
                .map(field -> encoded(field.getKey()) + "=" + encoded(field.getValue()))
                .collect(Collectors.joining("&")));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private static Reply send(HttpRequest.Builder request) throws IOException {
        try {
            var answer = CLIENT.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
            return new Reply(
                    answer.statusCode(),
                    JSON.readTree(answer.body()),
                    answer.headers().firstValue("Idempotent-Replayed").isPresent());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(e);
        }
    }
}
