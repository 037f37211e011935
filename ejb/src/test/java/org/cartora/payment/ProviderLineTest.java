package org.cartora.payment;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.time.temporal.ChronoUnit;
import java.util.function.Supplier;
import org.eclipse.microprofile.faulttolerance.CircuitBreaker;
import org.eclipse.microprofile.faulttolerance.Retry;
import org.junit.jupiter.api.Test;

/** The annotations of the line mean something in this server; what they mean is seen on the platform. */
class ProviderLineTest {

    @Test
    void theServerIsToldThatThisModuleUsesFaultTolerance() throws IOException {
        try (var names =
                ProviderLine.class.getResourceAsStream("/META-INF/services/jakarta.enterprise.inject.spi.Extension")) {
            assertThat(names).isNotNull();
            assertThat(new String(names.readAllBytes(), UTF_8))
                    .contains("fish.payara.microprofile.faulttolerance.cdi.FaultToleranceExtension");
        }
    }

    @Test
    void theServerComparesDurationsWithoutTheirUnits() throws NoSuchMethodException {
        var retry = ProviderLine.class.getMethod("call", Supplier.class).getAnnotation(Retry.class);

        assertThat(retry.durationUnit()).isEqualTo(ChronoUnit.MILLIS);
        assertThat(retry.delayUnit()).isEqualTo(ChronoUnit.MILLIS);
        assertThat(retry.maxDuration()).isGreaterThan(retry.delay());
    }

    @Test
    void noAnswerInTimeIsNotAskedForAgain() throws NoSuchMethodException {
        var retry = ProviderLine.class.getMethod("call", Supplier.class).getAnnotation(Retry.class);

        assertThat(retry.retryOn()).containsExactly(ProviderAway.class);
        assertThat(retry.abortOn()).containsExactly(ProviderAway.TooSlow.class);
    }

    @Test
    void beingAskedTwiceAtOnceDoesNotMakeTheProviderLookAway() throws NoSuchMethodException {
        var breaker = ProviderLine.class.getMethod("call", Supplier.class).getAnnotation(CircuitBreaker.class);

        assertThat(breaker.failOn()).containsExactly(ProviderAway.class);
        assertThat(breaker.skipOn()).containsExactly(ProviderAway.Busy.class);
        assertThat(ProviderSaysNo.of(409, "idempotency_key_in_use", null, null)).isInstanceOf(ProviderAway.Busy.class);
    }

    @Test
    void aKeyThatIsNotTakenIsAProviderThatIsAwayForUs() {
        assertThatThrownBy(() -> ProviderLine.ask(new ProviderLine(), () -> {
                    throw ProviderSaysNo.of(401, "", null, "Invalid API Key provided");
                }))
                .isInstanceOfSatisfying(
                        PaymentRefused.class,
                        refused -> assertThat(refused.code()).isEqualTo("PAYMENT_PROVIDER_UNAVAILABLE"));
    }

    @Test
    void whatTheProviderRefusesIsNotAskedForAsIfItWereAway() {
        assertThatThrownBy(() -> ProviderLine.ask(new ProviderLine(), () -> {
                    throw ProviderSaysNo.of(402, "charge_disputed", null, "The charge is disputed");
                }))
                .isInstanceOf(ProviderSaysNo.class);
    }
}
