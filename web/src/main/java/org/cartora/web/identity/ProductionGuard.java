package org.cartora.web.identity;

import jakarta.inject.Inject;
import jakarta.servlet.ServletContextEvent;
import jakarta.servlet.ServletContextListener;
import jakarta.servlet.annotation.WebListener;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.cartora.sealing.KeyRing;
import org.cartora.shared.Addresses;
import org.cartora.shared.Secret;
import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * In production the shop does not start with a secret that everybody can read in its sources, with a payment
 * provider that takes test cards for money, without https, or with servers on other machines that it talks to in the clear.
 */
@WebListener
public class ProductionGuard implements ServletContextListener {

    private static final System.Logger SECURITY = System.getLogger("cartora.security");

    @Inject
    @ConfigProperty(name = "cartora.environment")
    String environment;

    @Inject
    @ConfigProperty(name = "cartora.payment.provider")
    String payments;

    @Inject
    Addresses addresses;

    @Inject
    Config config;

    @Override
    public void contextInitialized(ServletContextEvent event) {
        check(environment, property -> config.getOptionalValue(property, String.class));
        checkPayments(environment, payments);
        checkKeys(environment, KeyRing.shop());
        checkAddresses(environment, addresses);
        checkInside(environment, property -> config.getOptionalValue(property, String.class));
    }

    static void check(String environment, Function<String, Optional<String>> settings) {
        var objections = environment.equals("production") ? Secret.objections(settings) : List.<String>of();
        if (!objections.isEmpty()) {
            throw new IllegalStateException(
                    "production needs secrets of its own (config/README.md): " + String.join("; ", objections));
        }
    }

    /** Cookies are kept to https, and browsers held to it, only where the address says so. */
    static void checkAddresses(String environment, Addresses addresses) {
        if (!environment.equals("production")) {
            return;
        }
        if (!addresses.shop().secure() || !addresses.console().secure()) {
            throw new IllegalStateException("production is reached over https: set CARTORA_PUBLIC_URL=https://…,"
                    + " and CARTORA_CONSOLE_URL likewise where the console has a host of its own");
        }
        if (!addresses.apart()) {
            SECURITY.log(
                    System.Logger.Level.WARNING,
                    "shop and console share one host: set CARTORA_CONSOLE_URL=https://… (docs/security.md)");
        }
    }

    static void checkInside(String environment, Function<String, Optional<String>> settings) {
        var objections = environment.equals("production") ? InTheClear.objections(settings) : List.<String>of();
        if (!objections.isEmpty()) {
            throw new IllegalStateException("production talks to other machines by TLS (docs/operations.md), or says"
                    + " CARTORA_INSIDE=elsewhere where their network encrypts: " + String.join("; ", objections));
        }
    }

    static void checkKeys(String environment, KeyRing keys) {
        if (environment.equals("production") && keys.isDevelopment()) {
            throw new IllegalStateException("production needs keys of its own for personal data: set"
                    + " CARTORA_PRIVACY_WRAPPING_KEYS and CARTORA_PRIVACY_INDEX_KEYS");
        }
    }

    static void checkPayments(String environment, String provider) {
        if (environment.equals("production") && provider.equals("sandbox")) {
            throw new IllegalStateException(
                    "production needs a payment provider that takes money: set CARTORA_PAYMENT_PROVIDER=stripe");
        }
    }
}
