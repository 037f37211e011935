package org.cartora.payment;

import java.net.URI;
import java.time.Duration;
import java.util.Optional;

/** Settings as they come from the configuration, for a provider anywhere. */
@SuppressWarnings("UnnecessaryAssignment") // the container is not here to inject
final class GatewaySettings {

    private GatewaySettings() {}

    static PaymentSettings at(URI provider) {
        var settings = new PaymentSettings();
        settings.provider = PaymentSettings.SANDBOX;
        settings.capture = "automatic";
        settings.reservation = Duration.ofDays(7);
        settings.warning = Duration.ofHours(36);
        settings.connectTimeout = Duration.ofSeconds(2);
        settings.readTimeout = Duration.ofSeconds(10);
        settings.sandboxUrl = provider;
        settings.sandboxKey = Bank.KEY;
        settings.sandboxWebhookSecret = "whsec_cartora_dev";
        settings.stripeUrl = provider;
        settings.stripeKey = Optional.of(Bank.KEY);
        settings.stripePublicKey = Optional.of("pk_test_cartora_dev");
        settings.stripeWebhookSecret = Optional.of("whsec_cartora_dev");
        return settings;
    }
}
