package org.cartora.web.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.cartora.sealing.KeyRing;
import org.cartora.shared.Addresses;
import org.cartora.shared.Secret;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class ProductionGuardTest {

    private static final Map<String, String> OWN = Map.of(
            "cartora.db.password", "Zq7vT1n0LwXc93Kd",
            "cartora.broker.password", "pM4x8Rb2VtYh61Sf",
            "cartora.storefront.client-secret", "a8Jd72hQmW0sLp3E",
            "cartora.console.client-secret", "Uy6Tgk19BvNc5XoR",
            "cartora.platform.client-secret", "h3FqZe84DwLs7Mt2",
            "cartora.privacy.wrapping-keys", "file:/run/keys/wrapping.json",
            "cartora.privacy.index-keys", "file:/run/keys/index.json");

    @ParameterizedTest
    @EnumSource(Secret.class)
    void productionRefusesEachSecretOfDevelopment(Secret secret) {
        var development = secret.development();
        if (development.isEmpty() || secret.name().startsWith("SANDBOX")) {
            assertThat(secret.property())
                    .isIn(
                            "cartora.privacy.wrapping-keys",
                            "cartora.privacy.index-keys",
                            "cartora.mail.password",
                            "cartora.payment.stripe.key",
                            "cartora.payment.stripe.webhook-secret",
                            "cartora.payment.sandbox.key",
                            "cartora.payment.sandbox.webhook-secret",
                            "cartora.operations.token");
            return;
        }
        var given = new HashMap<>(OWN);
        given.put(secret.property(), development.get());

        assertThatThrownBy(() -> check("production", given)).hasMessageContaining(secret.variable());
    }

    @Test
    void productionRefusesWhatIsMissingShortOrMadeUp() {
        for (var value : List.of("", "short", "my-dev-secret-of-2026", "changeme-changeme-changeme")) {
            var given = new HashMap<>(OWN);
            given.put("cartora.broker.password", value);

            assertThatThrownBy(() -> check("production", given)).hasMessageContaining("CARTORA_BROKER_PASSWORD");
        }
    }

    @Test
    void productionStartsWithItsOwnAndDevelopmentWithAny() {
        assertThatCode(() -> check("production", OWN)).doesNotThrowAnyException();
        assertThatCode(() -> check("development", Map.of())).doesNotThrowAnyException();
    }

    @Test
    void productionIsReachedOverHttps() {
        for (var addresses : List.of(
                addresses("http://shop.example", "https://console.example"),
                addresses("https://shop.example", "http://console.example"),
                addresses("http://shop.example", null))) {
            assertThatThrownBy(() -> ProductionGuard.checkAddresses("production", addresses))
                    .hasMessageContaining("https");
        }
        assertThat(warnings("development", addresses("http://shop.example", null)))
                .isEmpty();
    }

    @Test
    void productionWithShopAndConsoleOnOneHostStartsWithAWarning() {
        assertThat(warnings("production", addresses("https://shop.example", null)))
                .singleElement()
                .asString()
                .contains("CARTORA_CONSOLE_URL");
        assertThat(warnings("production", addresses("https://shop.example", "https://console.example")))
                .isEmpty();
    }

    private static Addresses addresses(String shop, @Nullable String console) {
        return new Addresses(shop, "", Optional.ofNullable(console));
    }

    private static List<String> warnings(String environment, Addresses addresses) {
        var warnings = new ArrayList<String>();
        var log = Logger.getLogger("cartora.security");
        var listener = new Handler() {
            @Override
            public void publish(LogRecord line) {
                warnings.add(line.getLevel() + " " + line.getMessage());
            }

            @Override
            public void flush() {}

            @Override
            public void close() {}
        };
        log.addHandler(listener);
        try {
            ProductionGuard.checkAddresses(environment, addresses);
        } finally {
            log.removeHandler(listener);
        }
        return warnings;
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '=',
            value = {
                "cartora.db.host=10.0.0.1",
                "cartora.db.host=127.0.0.1:5433,db.example",
                "cartora.db.host=127.example",
                "cartora.broker.host=broker",
                "cartora.mail.host=mail.example",
                "cartora.identity.internal-url=http://10.0.0.2:8180/realms/cartora",
                "cartora.identity.internal-url=HTTP://id.example/realms/cartora"
            })
    void productionTalksToNoOtherMachineInTheClear(String property, String value) {
        assertThatThrownBy(() -> checkInside("production", Map.of(property, value)))
                .hasMessageContaining("CARTORA_" + property.split("\\.", -1)[1].toUpperCase(Locale.ROOT));
        assertThatCode(() -> checkInside("development", Map.of(property, value)))
                .doesNotThrowAnyException();
        assertThatCode(() -> checkInside("production", Map.of(property, value, "cartora.inside", "elsewhere")))
                .doesNotThrowAnyException();
    }

    @Test
    void aDatabaseWhoseNameNobodyChecksIsInTheClear() {
        for (var word : List.of("disable", "prefer", "require", "verify-ca")) {
            var given = Map.of("cartora.db.host", "db.example", "cartora.db.tls", word);

            assertThatThrownBy(() -> checkInside("production", given)).hasMessageContaining("CARTORA_DB_TLS");
        }
    }

    @Test
    void productionTalksInTheClearOnItsOwnMachineAndByTlsToOthers() {
        assertThatCode(() -> checkInside("production", Map.of())).doesNotThrowAnyException();
        assertThatCode(() -> checkInside(
                        "production",
                        Map.of(
                                "cartora.db.host", "127.0.0.1:5433, [::1]:5432,localhost",
                                "cartora.broker.host", "::1",
                                "cartora.mail.host", "127.0.0.1",
                                "cartora.identity.internal-url", "http://localhost:8180/realms/cartora")))
                .doesNotThrowAnyException();
        assertThatCode(() -> checkInside(
                        "production",
                        Map.of(
                                "cartora.db.host",
                                "db.example",
                                "cartora.db.tls",
                                "verify-full",
                                "cartora.broker.host",
                                "broker.example",
                                "cartora.broker.tls",
                                "true",
                                "cartora.mail.host",
                                "mail.example",
                                "cartora.mail.starttls",
                                "true",
                                "cartora.identity.internal-url",
                                "https://id.example/realms/cartora")))
                .doesNotThrowAnyException();
    }

    private static void checkInside(String environment, Map<String, String> settings) {
        ProductionGuard.checkInside(environment, property -> Optional.ofNullable(settings.get(property)));
    }

    private static void check(String environment, Map<String, String> settings) {
        ProductionGuard.check(environment, property -> Optional.ofNullable(settings.get(property)));
    }

    @Test
    void productionRefusesKeysForPersonalDataThatStandInTheSources() {
        assertThatThrownBy(() -> ProductionGuard.checkKeys("production", KeyRing.development()))
                .hasMessageContaining("CARTORA_PRIVACY_WRAPPING_KEYS");
        assertThatCode(() -> ProductionGuard.checkKeys("development", KeyRing.development()))
                .doesNotThrowAnyException();
    }

    @Test
    void productionRefusesAPaymentProviderThatTakesTestCards() {
        assertThatThrownBy(() -> ProductionGuard.checkPayments("production", "sandbox"))
                .hasMessageContaining("CARTORA_PAYMENT_PROVIDER");
        assertThatCode(() -> ProductionGuard.checkPayments("production", "stripe"))
                .doesNotThrowAnyException();
        assertThatCode(() -> ProductionGuard.checkPayments("development", "sandbox"))
                .doesNotThrowAnyException();
    }
}
