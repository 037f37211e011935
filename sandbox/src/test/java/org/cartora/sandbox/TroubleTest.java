package org.cartora.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TroubleTest {

    private static final Map<String, String> TEN_EUROS = Map.of("amount", "1000", "currency", "eur");

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
    void aRepeatedKeyGetsTheFirstAnswer() throws IOException {
        var first = merchant.post("/v1/payment_intents", TEN_EUROS, "key-1");
        merchant.confirm(first.text("/id"), "4242424242424242");

        var again = merchant.post("/v1/payment_intents", TEN_EUROS, "key-1");

        assertThat(again.body()).isEqualTo(first.body());
        assertThat(again.replayed()).isTrue();
        assertThat(first.replayed()).isFalse();
    }

    @Test
    void asManyAnswersAreLateAsWereAskedFor() {
        var behaviour = new Behaviour();
        behaviour.change(Json.object().put("delay_ms", 700).put("delays", 2));

        assertThat(Stream.generate(() -> behaviour.delay("")).limit(4)).containsExactly(700L, 700L, 0L, 0L);
    }

    @Test
    void aKeyIsForOneRequestOnly() throws IOException {
        merchant.post("/v1/payment_intents", TEN_EUROS, "key-1");

        var other = merchant.post("/v1/payment_intents", Map.of("amount", "1001", "currency", "eur"), "key-1");

        assertThat(other.status()).isEqualTo(400);
        assertThat(other.text("/error/type")).isEqualTo("idempotency_error");
    }

    @Test
    void aDeclineIsAnsweredAgainToo() throws IOException {
        var id = merchant.open(1000, "eur").text("/id");
        var path = "/v1/payment_intents/" + id + "/confirm";
        var declined = merchant.post(path, Map.of("payment_method", "pm_card_chargeDeclined"), "key-2");

        var again = merchant.post(path, Map.of("payment_method", "pm_card_chargeDeclined"), "key-2");

        assertThat(again.status()).isEqualTo(402);
        assertThat(again.body()).isEqualTo(declined.body());
    }

    @Test
    void aKeySentManyTimesAtOnceOpensOnePayment() throws Exception {
        Callable<Merchant.Reply> open = () -> merchant.post("/v1/payment_intents", TEN_EUROS, "key-3");

        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var statuses = threads
                    .invokeAll(Stream.generate(() -> open).limit(20).toList())
                    .stream()
                    .map(TroubleTest::status)
                    .toList();

            assertThat(statuses).contains(200).allMatch(status -> status == 200 || status == 409);
        }
        assertThat(merchant.get("/v1/payment_intents").body().at("/data")).hasSize(1);
    }

    @Test
    void refundsAtOnceNeverExceedThePayment() throws Exception {
        var id = merchant.paid();
        Callable<Merchant.Reply> refund =
                () -> merchant.post("/v1/refunds", Map.of("payment_intent", id, "amount", "300"));

        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var statuses = threads
                    .invokeAll(Stream.generate(() -> refund).limit(10).toList())
                    .stream()
                    .map(TroubleTest::status)
                    .toList();

            assertThat(statuses).filteredOn(status -> status == 200).hasSize(3);
        }
        assertThat(merchant.payment(id).number("/latest_charge/amount_refunded"))
                .isEqualTo(900);
    }

    @Test
    void aLostAnswerIsFoundByItsKey() throws IOException {
        merchant.behave("{\"drop_answers\":1}");
        assertThatThrownBy(() -> merchant.post("/v1/payment_intents", TEN_EUROS, "key-4"))
                .isInstanceOf(IOException.class);

        var again = merchant.post("/v1/payment_intents", TEN_EUROS, "key-4");

        assertThat(again.status()).isEqualTo(200);
        assertThat(again.replayed()).as("the work was done the first time").isTrue();
    }

    @Test
    void anErrorDoesNoWork() throws IOException {
        merchant.behave("{\"answer_errors\":1}");

        assertThat(merchant.post("/v1/payment_intents", TEN_EUROS, "key-5").status())
                .isEqualTo(500);

        var again = merchant.post("/v1/payment_intents", TEN_EUROS, "key-5");
        assertThat(again.status()).isEqualTo(200);
        assertThat(again.replayed()).isFalse();
    }

    @Test
    void aKeyIsRefusedAsOftenAsATestAskedForAndNoWorkIsDone() throws IOException {
        merchant.behave("{\"refuse_key\":1}");

        assertThat(merchant.post("/v1/payment_intents", TEN_EUROS, "key-6").status())
                .isEqualTo(401);

        var again = merchant.post("/v1/payment_intents", TEN_EUROS, "key-6");
        assertThat(again.status()).isEqualTo(200);
        assertThat(again.replayed()).isFalse();
    }

    @Test
    void whatIsAskedForOnePaymentLeavesTheOthersAlone() throws IOException {
        var one = merchant.paid();
        var other = merchant.paid();
        merchant.behave(one, "{\"answer_errors\":1}");

        assertThat(merchant.payment(other).status()).isEqualTo(200);
        assertThat(merchant.payment(one).status()).isEqualTo(500);
        assertThat(merchant.payment(one).status()).as("used up").isEqualTo(200);
    }

    @Test
    void whatHoldsForOnePaymentGoesBeforeWhatHoldsForAll() throws IOException {
        var one = merchant.paid();
        var other = merchant.paid();
        merchant.behave("{\"answer_errors\":true}");
        merchant.behave(one, "{\"answer_errors\":0}");

        assertThat(merchant.payment(one).status()).isEqualTo(200);
        assertThat(merchant.payment(other).status()).isEqualTo(500);
    }

    @Test
    void anAnswerAboutOnePaymentIsLostWhoseFormNamesIt() throws IOException {
        var one = merchant.paid();
        var other = merchant.paid();
        merchant.behave(one, "{\"drop_answers\":1}");

        assertThat(merchant.post("/v1/refunds", Map.of("payment_intent", other)).status())
                .isEqualTo(200);
        assertThatThrownBy(() -> merchant.post("/v1/refunds", Map.of("payment_intent", one)))
                .isInstanceOf(IOException.class);
    }

    @Test
    void behaviourOfNoPaymentIsRefused() throws IOException {
        assertThat(merchant.behave("{\"payment_intent\":\"\",\"answer_errors\":1}")
                        .text("/error/param"))
                .isEqualTo("payment_intent");

        assertThat(merchant.open(1000, "eur").status()).as("nor of all").isEqualTo(200);
    }

    @Test
    void anUnknownMisbehaviourIsRefused() throws IOException {
        assertThat(merchant.behave("{\"be_nice\":1}").status()).isEqualTo(400);
        assertThat(merchant.behave("{\"webhook\":{\"repeat\":-1}}").status()).isEqualTo(400);
    }

    @Test
    void theStatusPageShowsPayments() throws IOException {
        merchant.open(1990, "jpy");

        try (var page = provider.url().toURL().openStream()) {
            assertThat(new String(page.readAllBytes(), java.nio.charset.StandardCharsets.UTF_8))
                    .contains("1990 JPY", "requires payment method");
        }
    }

    private static int status(Future<Merchant.Reply> reply) {
        try {
            return reply.get().status();
        } catch (InterruptedException | ExecutionException e) {
            throw new AssertionError(e);
        }
    }
}
