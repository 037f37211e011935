package org.cartora.payment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Which provider takes the payments, where it is and what the shop signs in with. */
@ApplicationScoped
class PaymentSettings {

    static final String SANDBOX = "sandbox";
    static final String STRIPE = "stripe";

    @Inject
    @ConfigProperty(name = "cartora.payment.provider")
    String provider;

    @Inject
    @ConfigProperty(name = "cartora.payment.capture")
    String capture;

    @Inject
    @ConfigProperty(name = "cartora.payment.reservation")
    Duration reservation;

    @Inject
    @ConfigProperty(name = "cartora.payment.reservation.warning")
    Duration warning;

    @Inject
    @ConfigProperty(name = "cartora.payment.timeout.connect")
    Duration connectTimeout;

    @Inject
    @ConfigProperty(name = "cartora.payment.timeout.read")
    Duration readTimeout;

    @Inject
    @ConfigProperty(name = "cartora.payment.sandbox.url")
    URI sandboxUrl;

    @Inject
    @ConfigProperty(name = "cartora.payment.sandbox.key")
    String sandboxKey;

    @Inject
    @ConfigProperty(name = "cartora.payment.sandbox.webhook-secret")
    String sandboxWebhookSecret;

    @Inject
    @ConfigProperty(name = "cartora.payment.stripe.url")
    URI stripeUrl;

    @Inject
    @ConfigProperty(name = "cartora.payment.stripe.key")
    Optional<String> stripeKey;

    @Inject
    @ConfigProperty(name = "cartora.payment.stripe.public-key")
    Optional<String> stripePublicKey;

    @Inject
    @ConfigProperty(name = "cartora.payment.stripe.webhook-secret")
    Optional<String> stripeWebhookSecret;

    String provider() {
        return provider;
    }

    /** Whether a confirmed payment is only reserved, to be taken by a capture. */
    boolean capturesLater() {
        return switch (capture) {
            case "automatic" -> false;
            case "manual" -> true;
            default -> throw new IllegalStateException("cartora.payment.capture is automatic or manual");
        };
    }

    /** How long money stays reserved if the provider does not say. */
    Duration reservation() {
        return reservation;
    }

    /** How long before that the alert is raised. */
    Duration warning() {
        return warning;
    }

    Duration connectTimeout() {
        return connectTimeout;
    }

    Duration readTimeout() {
        return readTimeout;
    }

    URI sandboxUrl() {
        return sandboxUrl;
    }

    String sandboxKey() {
        return sandboxKey;
    }

    URI stripeUrl() {
        return stripeUrl;
    }

    String stripeKey() {
        return stripeKey.orElseThrow(() -> new IllegalStateException("set CARTORA_PAYMENT_STRIPE_KEY"));
    }

    /** What a browser needs beside the client secret; the sandbox does not look at it. */
    String publicKey(String of) {
        return of.equals(STRIPE) ? stripePublicKey.orElse("") : "pk_sandbox";
    }

    /** Proves the webhooks of a provider; empty where it is not set up, and then none is believed. */
    Optional<Signatures> signatures(String of) {
        return switch (of) {
            case SANDBOX -> Optional.of(new Signatures(sandboxWebhookSecret));
            case STRIPE -> stripeWebhookSecret.map(Signatures::new);
            default -> Optional.empty();
        };
    }
}
