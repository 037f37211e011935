package org.cartora.web.identity;

import jakarta.inject.Inject;
import jakarta.servlet.ServletContextEvent;
import jakarta.servlet.ServletContextListener;
import jakarta.servlet.annotation.WebListener;
import java.util.List;
import org.cartora.sealing.KeyRing;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * In production the shop does not start with a secret that everybody can read in its sources, nor with a payment provider
 * that takes test cards for money.
 */
@WebListener
public class ProductionGuard implements ServletContextListener {

    @Inject
    @ConfigProperty(name = "cartora.environment")
    String environment;

    @Inject
    @ConfigProperty(name = "cartora.storefront.client-secret")
    String storefront;

    @Inject
    @ConfigProperty(name = "cartora.console.client-secret")
    String console;

    @Inject
    @ConfigProperty(name = "cartora.platform.client-secret")
    String platform;

    @Inject
    @ConfigProperty(name = "cartora.payment.provider")
    String payments;

    @Override
    public void contextInitialized(ServletContextEvent event) {
        check(environment, List.of(storefront, console, platform));
        checkPayments(environment, payments);
        checkKeys(environment, KeyRing.shop());
    }

    static void check(String environment, List<String> secrets) {
        if (environment.equals("production") && secrets.stream().anyMatch(secret -> secret.endsWith("-dev-secret"))) {
            throw new IllegalStateException("production needs secrets of its own: set CARTORA_STOREFRONT_CLIENT_SECRET,"
                    + " CARTORA_CONSOLE_CLIENT_SECRET and CARTORA_PLATFORM_CLIENT_SECRET");
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
