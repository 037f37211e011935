package org.cartora.payment;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What a browser is told of the provider that takes its money. */
class PaymentSettingsTest {

    private final PaymentSettings settings = GatewaySettings.at(URI.create("http://127.0.0.1:9"));

    @Test
    void aBrowserGetsStripesPublicKeyAndNotTheSecretOne() {
        var payments = new Payments();
        payments.settings = settings;

        assertThat(payments.publicKey("stripe"))
                .isEqualTo("pk_test_cartora_dev")
                .isNotEqualTo(settings.stripeKey());
    }

    @Test
    void aShopWithoutAPublicKeyTellsNone() {
        settings.stripePublicKey = Optional.empty();

        assertThat(settings.publicKey("stripe")).isEmpty();
    }

    @Test
    void theSandboxHasAKeyOfNoMeaning() {
        assertThat(settings.publicKey("sandbox")).isEqualTo("pk_sandbox");
    }
}
