package org.cartora.payment;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Typed;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpTimeoutException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.cartora.shared.Money;
import org.cartora.shared.NotFound;

/** The sandbox provider, over HTTP: the JDK's own client and Stripe's forms, without anybody's library. */
@ApplicationScoped
@Typed(SandboxGateway.class)
class SandboxGateway implements PaymentGateway {

    private static final String PAYMENTS = "/v1/payment_intents";
    private static final String REFERENCE = "\\w{1,255}";

    @Inject
    PaymentSettings settings;

    @Inject
    ProviderLine line;

    private HttpClient client;

    @PostConstruct
    void open() {
        client = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(settings.connectTimeout())
                .executor(Runnable::run) // who asks waits anyway: no third thread hands the answer over
                .build();
    }

    @PreDestroy
    void close() {
        client.shutdownNow();
    }

    @Override
    public ProviderIntent open(UUID intentId, Money amount, Map<String, String> metadata) {
        var form = new LinkedHashMap<String, String>();
        form.put("amount", Long.toString(MinorUnits.of(amount)));
        form.put("currency", amount.currency());
        form.put("capture_method", settings.capturesLater() ? "manual" : "automatic");
        form.put("payment_method_types[0]", "card");
        metadata.forEach((name, value) -> form.put("metadata[" + name + "]", value));
        return ProviderJson.intent(post(PAYMENTS, form, "open-" + intentId));
    }

    @Override
    public ProviderIntent find(String reference) {
        var request = request(one(reference) + "?expand%5B0%5D=latest_charge.balance_transaction")
                .GET();
        return ProviderJson.intent(ProviderLine.ask(line, () -> send(request)));
    }

    @Override
    public ProviderIntent confirm(String reference, String card, String key) {
        var form = card.startsWith("pm_")
                ? Map.of("payment_method", card)
                : Map.of("payment_method_data[type]", "card", "payment_method_data[card][number]", card);
        return act(reference, "/confirm", form, key);
    }

    @Override
    public ProviderIntent authenticate(String reference, boolean passed, String key) {
        return act(reference, "/authenticate", Map.of("outcome", passed ? "pass" : "fail"), key);
    }

    @Override
    public ProviderIntent capture(String reference, Money amount, String key) {
        return act(reference, "/capture", Map.of("amount_to_capture", Long.toString(MinorUnits.of(amount))), key);
    }

    @Override
    public ProviderIntent cancel(String reference, String key) {
        return act(reference, "/cancel", Map.of(), key);
    }

    @Override
    public ProviderRefund refund(String reference, Money amount, UUID refundId) {
        var form = Map.of(
                "payment_intent", reference,
                "amount", Long.toString(MinorUnits.of(amount)),
                "metadata[refund]", refundId.toString());
        try {
            return ProviderJson.refund(post("/v1/refunds", form, "refund-" + refundId));
        } catch (ProviderSaysNo no) {
            throw no.tooMuchToRefund() ? PaymentRefused.moreThanCaptured() : no;
        }
    }

    @Override
    public ProviderRefund findRefund(String refund) {
        if (!refund.matches(REFERENCE)) {
            throw NotFound.of("refund");
        }
        return ProviderJson.refund(ProviderLine.ask(
                line, () -> send(request("/v1/refunds/" + refund).GET())));
    }

    private ProviderIntent act(String reference, String verb, Map<String, String> fields, String key) {
        var form = new LinkedHashMap<>(fields);
        form.put("expand[0]", "latest_charge.balance_transaction");
        try {
            return ProviderJson.intent(post(one(reference) + verb, form, key));
        } catch (ProviderSaysNo no) {
            if (no.untimely()) {
                return find(reference);
            }
            throw no.tooMuchToCapture() ? PaymentRefused.moreThanReserved() : no;
        }
    }

    private JsonNode post(String path, Map<String, String> form, String key) {
        var request = request(path)
                .header("Idempotency-Key", key)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(encoded(form)));
        return ProviderLine.ask(line, () -> send(request));
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(settings.sandboxUrl().resolve(path))
                .timeout(settings.readTimeout())
                .header("Authorization", "Bearer " + settings.sandboxKey());
    }

    private JsonNode send(HttpRequest.Builder request) {
        try {
            var answer = client.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
            var json = ProviderJson.read(answer.body());
            return answer.statusCode() == 200 ? json : refused(answer.statusCode(), json.path("error"));
        } catch (HttpTimeoutException e) {
            throw new ProviderAway.TooSlow(e);
        } catch (IOException e) {
            throw new ProviderAway("no answer: " + e, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new ProviderAway("interrupted", e);
        }
    }

    /** The payment that a declined card leaves behind, or the refusal. */
    private static JsonNode refused(int status, JsonNode error) {
        if (status == 402 && error.path("payment_intent").isObject()) {
            return error.path("payment_intent");
        }
        throw ProviderSaysNo.of(
                status,
                error.path("code").asText(),
                error.path("param").asText(),
                error.path("message").asText());
    }

    private static String one(String reference) {
        if (!reference.matches(REFERENCE)) {
            throw NotFound.of("payment");
        }
        return PAYMENTS + "/" + reference;
    }

    private static String encoded(Map<String, String> form) {
        return form.entrySet().stream()
                .map(field ->
                        URLEncoder.encode(field.getKey(), UTF_8) + "=" + URLEncoder.encode(field.getValue(), UTF_8))
                .collect(Collectors.joining("&"));
    }
}
