package org.cartora.payment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.cartora.sandbox.Provider;
import org.cartora.sandbox.ProviderSettings;
import org.cartora.shared.Ids;
import org.cartora.shared.Money;
import org.cartora.shared.Refusal;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** A gateway and the real sandbox provider, which answers over HTTP. */
abstract class AtTheProvider {

    static final Money TEN = Money.of("10.00", "EUR");
    static final String GOOD_CARD = "4242 4242 4242 4242";
    static final String CHALLENGED_CARD = "4000002500003155";

    @TempDir
    Path folder;

    Provider provider;
    Bank bank;
    PaymentSettings settings;
    PaymentGateway gateway;

    abstract PaymentGateway gateway(PaymentSettings to);

    /** The shopper answers the bank's challenge, and the shop hears of it. */
    abstract ProviderIntent challenge(String reference, boolean passed);

    @BeforeEach
    void start() throws IOException {
        provider = Provider.start(ProviderSettings.quiet(folder));
        bank = new Bank(provider.url());
        settings = GatewaySettings.at(provider.url());
        gateway = gateway(settings);
    }

    @AfterEach
    void stop() throws IOException {
        provider.close();
    }

    ProviderIntent opened() {
        return gateway.open(Ids.next(), TEN, Map.of());
    }

    String paid() {
        return paidWith(GOOD_CARD);
    }

    String paidWith(String card) {
        var reference = opened().reference();
        assertThat(gateway.confirm(reference, card, "paid-" + reference).status())
                .isEqualTo(PaymentStatus.SUCCEEDED);
        return reference;
    }

    static void assertRefused(String code, ThrowingCallable call) {
        assertThatThrownBy(call)
                .isInstanceOfSatisfying(
                        Refusal.class, no -> assertThat(no.code()).isEqualTo(code));
    }
}
