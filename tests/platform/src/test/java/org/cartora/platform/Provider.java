package org.cartora.platform;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** The sandbox payment provider, asked as its test interface allows. */
final class Provider {

    private Provider() {}

    static void behave(String how) {
        var answer = client().post(Platform.PROVIDER + "/v1/test/behaviour", how);
        assertThat(answer.status()).as("%s", answer).isEqualTo(200);
    }

    /** The same for one payment alone, of which tests beside this one feel nothing. */
    static void behave(String reference, String how) {
        behave(how.replaceFirst("\\{", "{\"payment_intent\":\"" + reference + "\","));
    }

    static void behaveAgain() {
        assertThat(client().delete(Platform.PROVIDER + "/v1/test/behaviour").status())
                .isEqualTo(200);
    }

    /** Whether the shop has taken a webhook about this payment, or none is left to be told. */
    static boolean hasTold(String reference) {
        var deliveries = client().get(Platform.PROVIDER + "/v1/test/deliveries").json();
        return deliveries.at("/pending").asInt() == 0
                || elements(deliveries.at("/data"))
                        .anyMatch(delivery -> delivery.toString().contains(reference)
                                && delivery.at("/status").asInt() / 100 == 2);
    }

    /** How many events the shop has not taken yet. */
    static int untold() {
        return client().get(Platform.PROVIDER + "/v1/test/deliveries")
                .json()
                .at("/pending")
                .asInt();
    }

    /** The payments of these checkouts, among the latest hundred. */
    static List<JsonNode> intents(Collection<String> checkouts) {
        var latest = client().get(Platform.PROVIDER + "/v1/payment_intents?limit=100")
                .json();
        return elements(latest.at("/data"))
                .filter(intent ->
                        checkouts.contains(intent.at("/metadata/checkout").asText()))
                .toList();
    }

    static JsonNode intent(String reference) {
        return client().get(Platform.PROVIDER + "/v1/payment_intents/" + reference)
                .json();
    }

    /** A card is charged, and the shop was not there to hear it. */
    static void charge(String reference) {
        confirm(reference, "pm_card_untold");
    }

    /** As {@link #charge}, of a card that nothing is given back to. */
    static void chargeForGood(String reference) {
        confirm(reference, "pm_card_refundFail");
    }

    /** As {@link #charge}, of a card whose money is held. */
    static void hold(String reference) {
        confirm(reference, "pm_card_onlyHeld");
    }

    /** What Stripe's own form does with a card: the provider's answer, whatever it is. */
    static Answer pay(String reference, String card) {
        return client().post(
                        Platform.PROVIDER + "/v1/payment_intents/" + reference + "/confirm", "payment_method=" + card);
    }

    private static void confirm(String reference, String card) {
        var paid = pay(reference, card);
        assertThat(paid.text("/status")).as("%s", paid).isIn("succeeded", "requires_capture");
    }

    /** The bank gives a reservation back, as when its time is over. */
    static void end(String reference) {
        var ended = client().post(Platform.PROVIDER + "/v1/payment_intents/" + reference + "/cancel", "");
        assertThat(ended.text("/status")).as("%s", ended).isEqualTo("canceled");
    }

    private static Stream<JsonNode> elements(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false);
    }

    private static Shop client() {
        return Shop.guest().with("Authorization", "Bearer sk_test_cartora_dev");
    }
}
