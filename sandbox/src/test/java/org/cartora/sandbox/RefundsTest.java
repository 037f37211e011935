package org.cartora.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Refunds that are not what they seem at first. */
class RefundsTest {

    private static final String LATE = "4000000000007726";
    private static final String NEVER = "4000000000005126";

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
    void aPendingRefundSucceedsByItself() throws IOException {
        merchant.behave("{\"refund_ms\":300}");
        var refund = refund(paid(LATE));
        assertThat(refund.text("/status")).isEqualTo("pending");

        awaitStatus(refund.text("/id"), "succeeded");
    }

    @Test
    void onePaymentsRefundComesEarlierThanAnothers() throws IOException {
        merchant.behave("{\"refund_ms\":600000}");
        var early = paid(LATE);
        merchant.behave(early, "{\"refund_ms\":0}");
        var late = refund(paid(LATE));

        awaitStatus(refund(early).text("/id"), "succeeded");

        assertThat(merchant.get("/v1/refunds/" + late.text("/id")).text("/status"))
                .isEqualTo("pending");
    }

    @Test
    void theSameKeyGetsTheFirstAnswerAgain() throws IOException {
        merchant.behave("{\"refund_ms\":0}");
        var payment = paid(LATE);
        var asked = Map.of("payment_intent", payment, "amount", "400");
        var refund = merchant.post("/v1/refunds", asked, "key-1");
        awaitStatus(refund.text("/id"), "succeeded");

        var again = merchant.post("/v1/refunds", asked, "key-1");

        assertThat(again.text("/id")).isEqualTo(refund.text("/id"));
        assertThat(again.text("/status")).as("whatever has become of it").isEqualTo("pending");
    }

    @Test
    void aRefundThatFailsMayBeMadeAgain() throws IOException {
        merchant.behave("{\"refund_ms\":300}");
        var payment = paid(NEVER);
        var refund = refund(payment);
        assertThat(refund.text("/status")).isEqualTo("succeeded");
        assertThat(merchant.payment(payment).number("/latest_charge/amount_refunded"))
                .isEqualTo(400);

        awaitStatus(refund.text("/id"), "failed");

        assertThat(merchant.get("/v1/refunds/" + refund.text("/id")).text("/failure_reason"))
                .isEqualTo("expired_or_canceled_card");
        assertThat(merchant.payment(payment).number("/latest_charge/amount_refunded"))
                .isZero();
        assertThat(merchant.post("/v1/refunds", Map.of("payment_intent", payment))
                        .number("/amount"))
                .isEqualTo(1000);
    }

    @Test
    void whatIsPendingIsNotForgottenInARestart() throws IOException {
        merchant.behave("{\"refund_ms\":60000}");
        var refund = refund(paid(LATE));
        stop();
        start();

        assertThat(merchant.get("/v1/refunds/" + refund.text("/id")).text("/status"))
                .isEqualTo("pending");
        awaitStatus(refund.text("/id"), "succeeded");
    }

    private String paid(String card) throws IOException {
        var id = merchant.open(1000, "eur").text("/id");
        assertThat(merchant.confirm(id, card).text("/status")).isEqualTo("succeeded");
        return id;
    }

    private Merchant.Reply refund(String payment) throws IOException {
        return merchant.post("/v1/refunds", Map.of("payment_intent", payment, "amount", "400"));
    }

    private void awaitStatus(String refund, String status) {
        await().until(() ->
                merchant.get("/v1/refunds/" + refund).text("/status").equals(status));
    }
}
