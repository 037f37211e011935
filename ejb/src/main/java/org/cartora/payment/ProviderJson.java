package org.cartora.payment;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.cartora.shared.Money;
import org.jspecify.annotations.Nullable;

/** Reads the provider's JSON. */
final class ProviderJson {

    private static final ObjectMapper MAPPER = JsonMapper.builder().build();

    private ProviderJson() {}

    static JsonNode read(byte[] body) throws IOException {
        return MAPPER.readTree(body);
    }

    static ProviderIntent intent(JsonNode json) {
        var currency = json.path("currency").asText();
        var captured = json.path("amount_received").asLong();
        var charge = json.path("latest_charge");
        return new ProviderIntent(
                json.path("id").asText(),
                json.path("client_secret").asText(),
                status(json.path("status").asText()),
                MinorUnits.money(json.path("amount").asLong(), currency),
                MinorUnits.money(captured, currency),
                MinorUnits.money(
                        refunded(
                                charge.path("amount").asLong(),
                                charge.path("amount_captured").asLong(),
                                charge.path("amount_refunded").asLong()),
                        currency),
                fee(charge.path("balance_transaction")),
                declineCode(
                        text(json.at("/last_payment_error/code")), text(json.at("/last_payment_error/decline_code"))),
                instant(charge.at("/payment_method_details/card/capture_before").asLong()));
    }

    /** Of a balance transaction; an id, or nothing, tells of no fee yet. */
    private static @Nullable Money fee(JsonNode balance) {
        return balance.isObject()
                ? MinorUnits.money(
                        balance.path("fee").asLong(), balance.path("currency").asText())
                : null;
    }

    /** A dispute shows what it has moved so far: the fee, and the fee that came back. */
    private static Money fees(JsonNode object) {
        var currency = object.path("currency").asText();
        long sum = 0;
        for (var balance : object.path("balance_transactions")) {
            currency = balance.path("currency").asText();
            sum += balance.path("fee").asLong();
        }
        return MinorUnits.money(sum, currency);
    }

    /** Seconds since 1970; none are no time. */
    static @Nullable Instant instant(@Nullable Long seconds) {
        return seconds == null || seconds == 0 ? null : Instant.ofEpochSecond(seconds);
    }

    /** A charge shows what was released of a reservation as refunded too; nobody got that back, for it was never taken. */
    static long refunded(long charged, long captured, long refunded) {
        return Math.max(0, refunded - (charged - captured));
    }

    static PaymentStatus status(String status) {
        return switch (status) {
            case "requires_payment_method", "requires_confirmation" -> PaymentStatus.REQUIRES_PAYMENT;
            case "requires_action", "processing" -> PaymentStatus.REQUIRES_ACTION;
            case "requires_capture" -> PaymentStatus.REQUIRES_CAPTURE;
            case "succeeded" -> PaymentStatus.SUCCEEDED;
            case "canceled" -> PaymentStatus.CANCELED;
            default -> throw new IllegalStateException("the provider has a new status: " + status);
        };
    }

    /** The bank's reason where it gives one, else what kind of failure it was. */
    static @Nullable String declineCode(@Nullable String code, @Nullable String bankCode) {
        return bankCode == null || bankCode.equals("generic_decline") ? code : bankCode;
    }

    static ProviderRefund refund(JsonNode json) {
        return new ProviderRefund(
                json.path("id").asText(),
                json.path("payment_intent").asText(),
                MinorUnits.money(
                        json.path("amount").asLong(), json.path("currency").asText()),
                RefundState.of(json.path("status").asText()),
                text(json.path("failure_reason")));
    }

    static Optional<ProviderEvent> event(byte[] body) {
        try {
            var json = read(body);
            var object = json.at("/data/object");
            boolean payment = object.path("object").asText().equals("payment_intent");
            var reference = object.path(payment ? "id" : "payment_intent").asText("");
            if (reference.isEmpty() || reference.equals("null")) {
                return Optional.empty();
            }
            var type = json.path("type").asText();
            return Optional.of(new ProviderEvent(
                    json.path("id").asText(),
                    type,
                    Instant.ofEpochSecond(json.path("created").asLong()),
                    reference,
                    object.path("id").asText(),
                    amount(object, type),
                    fees(object),
                    object.path("status").asText(""),
                    metadata(object.path("metadata"))));
        } catch (IOException | IllegalArgumentException e) {
            throw PaymentRefused.unreadable(e);
        }
    }

    private static Money amount(JsonNode object, String type) {
        var field = type.equals(ProviderEvent.SUCCEEDED) ? "amount_received" : "amount";
        return MinorUnits.money(
                object.path(field).asLong(), object.path("currency").asText());
    }

    private static Map<String, String> metadata(JsonNode json) {
        var metadata = new HashMap<String, String>();
        json.properties()
                .forEach(entry -> metadata.put(entry.getKey(), entry.getValue().asText()));
        return metadata;
    }

    private static @Nullable String text(JsonNode node) {
        return node.isTextual() ? node.asText() : null;
    }
}
