package org.cartora.payment;

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
import org.cartora.sandbox.Provider;
import org.cartora.sandbox.ProviderSettings;
import org.cartora.shared.Ids;
import org.cartora.shared.Money;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The provider's own webhooks, as they come over HTTP. */
@SuppressWarnings("UnnecessaryAssignment") // the container is not here to inject
class WebhookTest {

    private static final Money TEN = Money.of("10.00", "EUR");

    @TempDir
    Path folder;

    private final List<ProviderEvent> events = new CopyOnWriteArrayList<>();
    private HttpServer shop;
    private Provider provider;
    private Bank bank;
    private SandboxGateway gateway;

    @BeforeEach
    void start() throws IOException {
        shop = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        provider = Provider.start(ProviderSettings.quiet(folder)
                .telling(URI.create("http://127.0.0.1:" + shop.getAddress().getPort() + "/api/webhooks/sandbox")));
        bank = new Bank(provider.url());
        bank.behave("{\"webhook\":{\"delay_ms\":0}}");
        gateway = new SandboxGateway();
        gateway.settings = GatewaySettings.at(provider.url());
        gateway.line = new ProviderLine();
        gateway.open();
        var signatures = gateway.settings.signatures("sandbox").orElseThrow();
        shop.createContext("/", exchange -> {
            try (exchange) {
                var header = exchange.getRequestHeaders().getFirst("Stripe-Signature");
                var body = exchange.getRequestBody().readAllBytes();
                signatures.event(header, body, Instant.now()).ifPresent(events::add);
                exchange.sendResponseHeaders(204, -1);
            }
        });
        shop.start();
    }

    @AfterEach
    void stop() throws IOException {
        provider.close();
        shop.stop(0);
    }

    @Test
    void aPaymentIsToldWithWhatWasTaken() {
        var reference = paid();

        var told = told(1).getFirst();

        assertThat(told.type()).isEqualTo(ProviderEvent.SUCCEEDED);
        assertThat(told.reference()).isEqualTo(reference);
        assertThat(told.amount()).isEqualTo(TEN);
        assertThat(told.metadata()).containsEntry("checkout", "c-7");
        assertThat(Duration.between(told.at(), Instant.now())).isLessThan(Duration.ofMinutes(1));
    }

    @Test
    void aDeclineAndACancelAreTold() {
        var reference = opened();
        gateway.confirm(reference, "4000000000000002", "pay-1");
        gateway.cancel(reference, "cancel-1");

        assertThat(told(2))
                .extracting(ProviderEvent::type)
                .containsExactlyInAnyOrder(ProviderEvent.FAILED, ProviderEvent.CANCELED);
    }

    @Test
    void aRefundIsToldWithItsOwnAmountAndName() {
        var refund = Ids.next();
        var reference = paid();
        gateway.refund(reference, Money.of("2.50", "EUR"), refund);

        var told = told(2).stream()
                .filter(event -> event.type().equals(ProviderEvent.REFUND_CREATED))
                .findFirst()
                .orElseThrow();

        assertThat(told.reference()).isEqualTo(reference);
        assertThat(told.amount()).isEqualTo(Money.of("2.50", "EUR"));
        assertThat(told.metadata()).containsEntry("refund", refund.toString());
    }

    @Test
    void aDisputeIsTold() {
        var reference = paid();
        bank.dispute(reference);

        var told = told(2).stream()
                .filter(event -> event.type().equals(ProviderEvent.DISPUTE_CREATED))
                .findFirst()
                .orElseThrow();

        assertThat(told.reference()).isEqualTo(reference);
        assertThat(told.object()).startsWith("dp_");
        assertThat(told.amount()).isEqualTo(TEN);
    }

    @Test
    void theFeeForADisputeIsTold() {
        bank.dispute(paid());

        var told = told(2).stream()
                .filter(event -> event.type().equals(ProviderEvent.DISPUTE_CREATED))
                .findFirst()
                .orElseThrow();

        assertThat(told.fee()).isEqualTo(Money.of("15.00", "EUR"));
    }

    @Test
    void aRepeatedEventHasTheSameIdAndShuffledOnesAllArrive() {
        bank.behave("{\"webhook\":{\"repeat\":1,\"shuffle\":true}}");
        var references = List.of(paid(), paid(), paid());

        var told = told(6);

        assertThat(told.stream().map(ProviderEvent::id).distinct()).hasSize(3);
        assertThat(told.stream().map(ProviderEvent::reference).distinct())
                .containsExactlyInAnyOrderElementsOf(references);
    }

    @Test
    void aWrongAmountHasAValidSignature() {
        bank.behave("{\"webhook\":{\"wrong_amount\":1}}");
        paid();

        assertThat(told(1).getFirst().amount())
                .as("whoever books it has to compare")
                .isEqualTo(Money.of("10.01", "EUR"));
    }

    @Test
    void anEventThatIsNotAboutAPaymentIsNone() {
        var body = "{\"id\":\"evt_1\",\"type\":\"customer.created\",\"data\":{\"object\":{\"object\":\"customer\"}}}"
                .getBytes(UTF_8);

        assertThat(ProviderJson.event(body)).isEmpty();
    }

    private String opened() {
        return gateway.open(Ids.next(), TEN, Map.of("checkout", "c-7")).reference();
    }

    private String paid() {
        var reference = opened();
        gateway.confirm(reference, "4242424242424242", "pay-" + reference);
        return reference;
    }

    private List<ProviderEvent> told(int count) {
        await().atMost(Duration.ofSeconds(20)).until(() -> events.size() >= count);
        return events;
    }
}
