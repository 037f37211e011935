package org.cartora.sandbox;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WebhooksTest {

    private record Delivery(String body, String signature) {
        String text(String path) throws IOException {
            return Json.parse(body.getBytes(UTF_8)).at(path).asText();
        }
    }

    @TempDir
    Path folder;

    private final List<Delivery> heard = new CopyOnWriteArrayList<>();
    private final AtomicInteger deaf = new AtomicInteger();
    private HttpServer shop;
    private Provider provider;
    private Merchant merchant;

    @BeforeEach
    void start() throws IOException {
        shop = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        shop.createContext("/hooks", exchange -> {
            try (exchange) {
                var body = new String(exchange.getRequestBody().readAllBytes(), UTF_8);
                if (deaf.getAndUpdate(left -> Math.max(0, left - 1)) > 0) {
                    exchange.sendResponseHeaders(503, -1);
                    return;
                }
                heard.add(new Delivery(body, exchange.getRequestHeaders().getFirst("Stripe-Signature")));
                exchange.sendResponseHeaders(200, -1);
            }
        });
        shop.start();
        open();
    }

    private void open() throws IOException {
        var hooks = URI.create("http://127.0.0.1:" + shop.getAddress().getPort() + "/hooks");
        provider = Provider.start(ProviderSettings.quiet(folder).telling(hooks));
        merchant = Merchant.of(provider);
        merchant.behave("{\"webhook\":{\"delay_ms\":0}}");
    }

    @AfterEach
    void stop() throws IOException {
        provider.close();
        shop.stop(0);
    }

    @Test
    void aPaymentIsToldWithASignature() throws IOException {
        var id = merchant.paid();

        awaitHeard(1);

        var told = heard.getFirst();
        assertThat(told.text("/type")).isEqualTo("payment_intent.succeeded");
        assertThat(told.text("/data/object/id")).isEqualTo(id);
        var at = Instant.ofEpochSecond(Long.parseLong(told.signature().replaceAll("t=(\\d+),.*", "$1")));
        assertThat(told.signature()).isEqualTo(Signature.of(told.body().getBytes(UTF_8), "whsec_cartora_dev", at));
    }

    @Test
    void aShopThatDoesNotListenIsToldAgain() throws IOException {
        deaf.set(1);
        merchant.paid();

        awaitHeard(1);

        await().untilAsserted(() -> assertThat(deliveries().number("/pending")).isZero());
        assertThat(deliveries().body().at("/data").findValuesAsText("status")).containsExactly("200", "503");
    }

    @Test
    void anEventIsRepeatedWhenAskedFor() throws IOException {
        merchant.behave("{\"webhook\":{\"repeat\":2}}");
        merchant.paid();

        awaitHeard(3);

        assertThat(heard)
                .extracting(delivery -> delivery.text("/id"))
                .containsOnly(heard.getFirst().text("/id"));
    }

    @Test
    void aWrongAmountIsSignedAllTheSame() throws IOException {
        merchant.behave("{\"webhook\":{\"wrong_amount\":1}}");
        var id = merchant.paid();

        awaitHeard(1);

        assertThat(heard.getFirst().text("/data/object/amount")).isEqualTo("1001");
        assertThat(merchant.payment(id).number("/amount")).isEqualTo(1000);
    }

    @Test
    void aLostEventIsNeverTold() throws IOException {
        merchant.behave("{\"webhook\":{\"lose\":1}}");
        merchant.paid();
        var second = merchant.paid();

        awaitHeard(1);

        assertThat(heard).hasSize(1);
        assertThat(heard.getFirst().text("/data/object/id")).isEqualTo(second);
        assertThat(deliveries().number("/pending")).isZero();
    }

    @Test
    void whatIsLostOfOnePaymentIsToldOfTheOthers() throws IOException {
        var lost = merchant.open(1000, "eur").text("/id");
        merchant.behave(lost, "{\"webhook\":{\"lose\":true}}");
        merchant.confirm(lost, "4242424242424242");
        merchant.post("/v1/refunds", Map.of("payment_intent", lost));
        var told = merchant.paid();

        awaitHeard(1);

        assertThat(heard)
                .extracting(delivery -> delivery.text("/data/object/id"))
                .containsExactly(told);
    }

    @Test
    void whatOneCardPaysIsNeverTold() throws IOException {
        var untold = merchant.open(1000, "eur").text("/id");
        assertThat(merchant.confirm(untold, "4000000000002404").text("/status")).isEqualTo("succeeded");
        var second = merchant.paid();

        awaitHeard(1);

        assertThat(heard)
                .extracting(delivery -> delivery.text("/data/object/id"))
                .containsExactly(second);
    }

    @Test
    void shuffledEventsAllArrive() throws IOException {
        merchant.behave("{\"webhook\":{\"shuffle\":true}}");
        for (int i = 0; i < 10; i++) {
            merchant.paid();
        }

        awaitHeard(10);

        assertThat(heard)
                .extracting(delivery -> delivery.text("/data/object/id"))
                .doesNotHaveDuplicates();
    }

    @Test
    void whatWasNotToldIsToldAfterARestart() throws IOException {
        merchant.behave("{\"webhook\":{\"delay_ms\":600000}}");
        var id = merchant.paid();
        provider.close();

        open();

        awaitHeard(1);
        assertThat(heard.getFirst().text("/data/object/id")).isEqualTo(id);
        await().untilAsserted(() -> assertThat(deliveries().number("/pending")).isZero());
        provider.close();
        open();
        assertThat(deliveries().number("/pending")).as("told for good").isZero();
    }

    @Test
    void thePausesGrowUpToFiveSeconds() {
        assertThat(List.of(Webhooks.pause(1), Webhooks.pause(2), Webhooks.pause(3), Webhooks.pause(40)))
                .containsExactly(1_000L, 2_000L, 4_000L, 5_000L);
    }

    private Merchant.Reply deliveries() throws IOException {
        return merchant.get("/v1/test/deliveries");
    }

    private void awaitHeard(int count) {
        await().atMost(Duration.ofSeconds(20))
                .pollInterval(Duration.ofMillis(20))
                .untilAsserted(() -> assertThat(heard).hasSizeGreaterThanOrEqualTo(count));
    }
}
