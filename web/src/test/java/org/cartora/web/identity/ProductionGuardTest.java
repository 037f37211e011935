package org.cartora.web.identity;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.cartora.sealing.KeyRing;
import org.junit.jupiter.api.Test;

class ProductionGuardTest {

    @Test
    void productionRefusesTheSecretsOfDevelopment() {
        assertThatThrownBy(() -> ProductionGuard.check("production", List.of("s3cr3t", "console-dev-secret")))
                .hasMessageContaining("CARTORA_CONSOLE_CLIENT_SECRET");
    }

    @Test
    void productionStartsWithItsOwnAndDevelopmentWithAny() {
        assertThatCode(() -> ProductionGuard.check("production", List.of("s3cr3t")))
                .doesNotThrowAnyException();
        assertThatCode(() -> ProductionGuard.check("development", List.of("console-dev-secret")))
                .doesNotThrowAnyException();
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
