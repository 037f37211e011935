package org.cartora.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PaymentsTest {

    @TempDir
    Path folder;

    private Provider provider;
    private Merchant merchant;

    @BeforeEach
    void start() throws IOException {
        provider = Provider.start(ProviderSettings.quiet(folder));
        merchant = Merchant.of(provider);
    }

    @AfterEach
    void stop() throws IOException {
        provider.close();
    }

    @Test
    void aPaymentIsOpenedAndPaid() throws IOException {
        var opened = merchant.post(
                "/v1/payment_intents", Map.of("amount", "1990", "currency", "EUR", "metadata[checkout]", "c 7&"));
        assertThat(opened.status()).isEqualTo(200);
        assertThat(opened.text("/status")).isEqualTo("requires_payment_method");
        assertThat(opened.text("/currency")).isEqualTo("eur");
        assertThat(opened.text("/metadata/checkout")).isEqualTo("c 7&");
        assertThat(opened.text("/client_secret")).startsWith(opened.text("/id") + "_secret_");

        var paid = merchant.confirm(opened.text("/id"), "4242 4242 4242 4242");

        assertThat(paid.status()).isEqualTo(200);
        assertThat(paid.text("/status")).isEqualTo("succeeded");
        assertThat(paid.number("/amount_received")).isEqualTo(1990);
        assertThat(merchant.payment(opened.text("/id")).text("/latest_charge/payment_method_details/card/last4"))
                .isEqualTo("4242");
    }

    @Test
    void moneyOfACardThatIsOnlyHeldWaitsToBeTaken() throws IOException {
        var opened = merchant.post("/v1/payment_intents", Map.of("amount", "1990", "currency", "EUR"));

        var paid = merchant.confirm(opened.text("/id"), "4000000000002305");

        assertThat(paid.text("/status")).isEqualTo("requires_capture");
        assertThat(paid.number("/amount_received")).isZero();
        assertThat(merchant.post("/v1/payment_intents/" + opened.text("/id") + "/capture", Map.of())
                        .number("/amount_received"))
                .isEqualTo(1990);
    }

    @ParameterizedTest
    @CsvSource({
        "4000000000000002, card_declined, generic_decline",
        "4000000000009995, card_declined, insufficient_funds",
        "4000000000000069, expired_card, ''",
        "4111111111111111, card_declined, test_mode_live_card",
        "4242424242424241, incorrect_number, ''"
    })
    void aDeclinedCardIsFollowedByAnother(String number, String code, String declineCode) throws IOException {
        var id = merchant.open(500, "eur").text("/id");

        var declined = merchant.confirm(id, number);

        assertThat(declined.status()).isEqualTo(402);
        assertThat(declined.text("/error/type")).isEqualTo("card_error");
        assertThat(declined.text("/error/code")).isEqualTo(code);
        assertThat(declined.text("/error/decline_code")).isEqualTo(declineCode);
        assertThat(declined.text("/error/payment_intent/status")).isEqualTo("requires_payment_method");
        assertThat(merchant.payment(id).text("/last_payment_error/code")).isEqualTo(code);
        assertThat(merchant.confirm(id, "5555555555554444").text("/status")).isEqualTo("succeeded");
    }

    @Test
    void aTokenStandsForACard() throws IOException {
        var id = merchant.open(500, "eur").text("/id");
        var confirm = "/v1/payment_intents/" + id + "/confirm";

        assertThat(merchant.post(confirm, Map.of("payment_method", "pm_card_chargeDeclined"))
                        .status())
                .isEqualTo(402);
        assertThat(merchant.post(confirm, Map.of("payment_method", "pm_card_visa"))
                        .text("/status"))
                .isEqualTo("succeeded");
    }

    @Test
    void aChallengeThatIsPassedPays() throws IOException {
        var id = merchant.open(500, "eur").text("/id");
        assertThat(merchant.confirm(id, "4000002500003155").text("/status")).isEqualTo("requires_action");

        assertThat(authenticate(id, "pass").text("/status")).isEqualTo("succeeded");
    }

    @Test
    void aChallengeThatIsFailedWantsAnotherCard() throws IOException {
        var id = merchant.open(500, "eur").text("/id");
        merchant.confirm(id, "4000002500003155");

        var failed = authenticate(id, "fail");

        assertThat(failed.text("/status")).isEqualTo("requires_payment_method");
        assertThat(failed.text("/last_payment_error/code")).isEqualTo("payment_intent_authentication_failure");
        assertThat(authenticate(id, "pass").status()).isEqualTo(400);
    }

    @Test
    void aCardMayBeDeclinedAfterItsChallenge() throws IOException {
        var id = merchant.open(500, "eur").text("/id");
        merchant.confirm(id, "4000008260003178");

        assertThat(authenticate(id, "pass").text("/last_payment_error/decline_code"))
                .isEqualTo("insufficient_funds");
    }

    @Test
    void aPaymentIsCapturedLaterAndInPart() throws IOException {
        var id = held(1000);

        var captured = merchant.post("/v1/payment_intents/" + id + "/capture", Map.of("amount_to_capture", "600"));

        assertThat(captured.text("/status")).isEqualTo("succeeded");
        assertThat(captured.number("/amount_received")).isEqualTo(600);
        var charge = merchant.payment(id).body().at("/latest_charge");
        assertThat(charge.path("amount_captured").asLong()).isEqualTo(600);
        assertThat(charge.path("amount_refunded").asLong())
                .as("the rest of the reservation is released")
                .isEqualTo(400);
        assertThat(refund(id, "601").status()).isEqualTo(400);
        assertThat(refund(id, "600").status()).isEqualTo(200);
    }

    @Test
    void noMoreIsCapturedThanWasReserved() throws IOException {
        var id = held(1000);

        assertThat(merchant.post("/v1/payment_intents/" + id + "/capture", Map.of("amount_to_capture", "1001"))
                        .status())
                .isEqualTo(400);
        assertThat(merchant.payment(id).number("/amount_capturable")).isEqualTo(1000);
    }

    @Test
    void whatIsNotPaidCanBeCanceledOnce() throws IOException {
        var id = held(1000);
        var cancel = "/v1/payment_intents/" + id + "/cancel";

        assertThat(merchant.post(cancel, Map.of()).text("/status")).isEqualTo("canceled");
        assertThat(merchant.post(cancel, Map.of()).text("/error/code")).isEqualTo("payment_intent_unexpected_state");
        assertThat(merchant.confirm(id, "4242424242424242").text("/error/payment_intent/status"))
                .isEqualTo("canceled");
    }

    @Test
    void whatIsPaidIsNotCanceled() throws IOException {
        var id = merchant.paid();

        assertThat(merchant.post("/v1/payment_intents/" + id + "/cancel", Map.of())
                        .text("/error/code"))
                .isEqualTo("payment_intent_unexpected_state");
        assertThat(merchant.payment(id).text("/status")).isEqualTo("succeeded");
    }

    @Test
    void noMoreIsRefundedThanWasPaid() throws IOException {
        var id = merchant.paid();

        assertThat(refund(id, "400").text("/status")).isEqualTo("succeeded");
        assertThat(refund(id, "601").status()).isEqualTo(400);
        assertThat(merchant.post("/v1/refunds", Map.of("payment_intent", id)).number("/amount"))
                .as("what is left")
                .isEqualTo(600);
        assertThat(refund(id, "1").text("/error/code")).isEqualTo("charge_already_refunded");
        assertThat(merchant.get("/v1/refunds?payment_intent=" + id).body().at("/data"))
                .hasSize(2);
    }

    @Test
    void aDisputeIsRaisedAndLost() throws IOException {
        var id = merchant.paid();

        var dispute =
                merchant.post("/v1/test/disputes", Map.of("payment_intent", id, "reason", "product_not_received"));

        assertThat(dispute.text("/status")).isEqualTo("needs_response");
        assertThat(dispute.number("/amount")).isEqualTo(1000);
        assertThat(merchant.payment(id).body().at("/latest_charge/disputed").asBoolean())
                .isTrue();
        var close = "/v1/disputes/" + dispute.text("/id") + "/close";
        assertThat(merchant.post(close, Map.of()).text("/status")).isEqualTo("lost");
        assertThat(merchant.post(close, Map.of()).status()).isEqualTo(400);
    }

    @Test
    void aCardMayDisputeByItself() throws IOException {
        var id = merchant.open(700, "eur").text("/id");
        assertThat(merchant.confirm(id, "4000000000000259").text("/status")).isEqualTo("succeeded");

        var disputes = merchant.get("/v1/disputes?payment_intent=" + id).body().at("/data");

        assertThat(disputes.findValuesAsText("reason")).containsExactly("fraudulent");
        assertThat(merchant.payment(id).body().at("/latest_charge/disputed").asBoolean())
                .isTrue();
    }

    @Test
    void paymentsAreListedNewestFirstPageByPage() throws IOException {
        var first = merchant.open(1, "eur").text("/id");
        var second = merchant.open(2, "eur").text("/id");
        var third = merchant.open(3, "eur").text("/id");

        var page = merchant.get("/v1/payment_intents?limit=2");
        var next = merchant.get("/v1/payment_intents?limit=2&starting_after=" + second);

        assertThat(page.body().at("/data").findValuesAsText("id")).containsExactly(third, second);
        assertThat(page.body().at("/has_more").asBoolean()).isTrue();
        assertThat(next.body().at("/data").findValuesAsText("id")).containsExactly(first);
        assertThat(next.body().at("/has_more").asBoolean()).isFalse();
        assertThat(merchant.get("/v1/payment_intents?created[gte]=99999999999")
                        .body()
                        .at("/data"))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "jpy, 1990, 200",
        "kwd, 12340, 200",
        "kwd, 12345, 400",
        "isk, 500, 200",
        "isk, 501, 400",
        "eur, 0, 400",
        "xxq, 5, 400"
    })
    void amountsAreInTheSmallestUnitThatCanBeCharged(String currency, long amount, int status) throws IOException {
        assertThat(merchant.open(amount, currency).status()).isEqualTo(status);
    }

    @Test
    void whatIsNotKnownIsRefused() throws IOException {
        var form = Map.of("amount", "1", "currency", "eur", "price", "7");

        assertThat(merchant.post("/v1/payment_intents", form).text("/error/code"))
                .isEqualTo("parameter_unknown");
        assertThat(merchant.get("/v1/payment_intents/pi_none").text("/error/code"))
                .isEqualTo("resource_missing");
        assertThat(merchant.get("/v1/customers").status()).isEqualTo(404);
    }

    @Test
    void aStrangerGetsNothing() throws IOException {
        var stranger = new Merchant(provider.url(), "sk_test_other");

        assertThat(stranger.open(100, "eur").status()).isEqualTo(401);
        assertThat(stranger.behave("{}").status()).isEqualTo(401);
    }

    private String held(long amount) throws IOException {
        var id = merchant.post(
                        "/v1/payment_intents",
                        Map.of("amount", Long.toString(amount), "currency", "eur", "capture_method", "manual"))
                .text("/id");
        assertThat(merchant.confirm(id, "4242424242424242").text("/status")).isEqualTo("requires_capture");
        return id;
    }

    private Merchant.Reply authenticate(String id, String outcome) throws IOException {
        return merchant.post("/v1/payment_intents/" + id + "/authenticate", Map.of("outcome", outcome));
    }

    private Merchant.Reply refund(String id, String amount) throws IOException {
        return merchant.post("/v1/refunds", Map.of("payment_intent", id, "amount", amount));
    }
}
