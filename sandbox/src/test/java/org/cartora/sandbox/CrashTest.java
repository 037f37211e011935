package org.cartora.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The provider as a process, ended without warning. */
class CrashTest {

    private static final Map<String, String> TEN_EUROS = Map.of("amount", "1000", "currency", "eur");

    @TempDir
    Path folder;

    @Test
    void whatWasAnsweredSurvivesAKill() throws Exception {
        int port = freePort();
        var merchant = new Merchant(URI.create("http://127.0.0.1:" + port), "sk_test_cartora_dev");
        var first = start(port);
        awaitAnswer(merchant);
        var id = merchant.post("/v1/payment_intents", TEN_EUROS, "key-1").text("/id");
        var paid = merchant.confirm(id, "4242424242424242");
        merchant.post("/v1/refunds", Map.of("payment_intent", id, "amount", "250"));

        first.destroyForcibly().waitFor();
        var second = start(port);

        try {
            awaitAnswer(merchant);
            assertThat(merchant.payment(id).text("/status")).isEqualTo("succeeded");
            assertThat(merchant.payment(id).number("/latest_charge/amount_refunded"))
                    .isEqualTo(250);
            assertThat(merchant.payment(id).text("/latest_charge/id")).isEqualTo(paid.text("/latest_charge"));
            assertThat(merchant.post("/v1/payment_intents", TEN_EUROS, "key-1").text("/id"))
                    .as("keys survive too")
                    .isEqualTo(id);
            assertThat(merchant.get("/v1/payment_intents").body().at("/data")).hasSize(1);
        } finally {
            second.destroyForcibly().waitFor();
        }
    }

    @Test
    void aLineThatAPowerCutLeftUnfinishedIsCutOff() throws IOException {
        String id;
        try (var provider = Provider.start(ProviderSettings.quiet(folder))) {
            id = Merchant.of(provider).paid();
        }
        Files.writeString(folder.resolve("changes.jsonl"), "{\"at\":17", StandardOpenOption.APPEND);

        try (var provider = Provider.start(ProviderSettings.quiet(folder))) {
            var merchant = Merchant.of(provider);
            assertThat(merchant.payment(id).text("/status")).isEqualTo("succeeded");
            merchant.paid();
        }
        try (var provider = Provider.start(ProviderSettings.quiet(folder))) {
            assertThat(Merchant.of(provider).get("/v1/payment_intents").body().at("/data"))
                    .hasSize(2);
        }
    }

    private Process start(int port) throws IOException {
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx64m",
                        "-XX:+UseSerialGC",
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("java.class.path"),
                        "org.cartora.sandbox.Provider",
                        Integer.toString(port),
                        folder.toString(),
                        "http://127.0.0.1:9/nobody")
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
    }

    private static void awaitAnswer(Merchant merchant) {
        await().atMost(Duration.ofSeconds(30))
                .ignoreExceptions()
                .until(() -> merchant.get("/v1/payment_intents").status() == 200);
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
