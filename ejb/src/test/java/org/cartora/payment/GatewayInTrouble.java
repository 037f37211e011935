package org.cartora.payment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.cartora.shared.Ids;
import org.cartora.shared.Money;
import org.cartora.shared.NotFound;
import org.junit.jupiter.api.Test;

/** What every gateway makes of a provider that is down, slow, forgetful or asked twice. */
@SuppressWarnings("UnnecessaryAssignment") // the container is not here to inject
abstract class GatewayInTrouble extends AtTheProvider {

    @Test
    void aRefundThatIsAskedForTwiceIsMadeOnce() {
        var reference = paid();
        var refund = Ids.next();

        var first = gateway.refund(reference, Money.of("4.00", "EUR"), refund);
        var second = gateway.refund(reference, Money.of("4.00", "EUR"), refund);

        assertThat(second).isEqualTo(first);
        assertThat(first.state()).isEqualTo(RefundState.SETTLED);
        assertThat(first.payment()).isEqualTo(reference);
        assertThat(gateway.find(reference).refunded()).isEqualTo(Money.of("4.00", "EUR"));
    }

    @Test
    void anIntentIsOpenedOnce() {
        var intent = Ids.next();

        assertThat(gateway.open(intent, TEN, Map.of())).isEqualTo(gateway.open(intent, TEN, Map.of()));
    }

    @Test
    void aLostAnswerIsFoundAgainByItsKey() {
        var reference = opened().reference();
        bank.behave("{\"drop_answers\":9}");
        assertRefused("PAYMENT_PROVIDER_UNAVAILABLE", () -> gateway.confirm(reference, GOOD_CARD, "pay-1"));
        bank.behave("{\"drop_answers\":0}");

        var again = gateway.confirm(reference, GOOD_CARD, "pay-1");

        assertThat(again.status()).as("it was done the first time").isEqualTo(PaymentStatus.SUCCEEDED);
        assertThat(again.captured()).isEqualTo(TEN);
    }

    @Test
    void aProviderThatAnswersErrorsOrNotInTimeIsAway() {
        var reference = opened().reference();
        bank.behave("{\"answer_errors\":1}");
        assertRefused("PAYMENT_PROVIDER_UNAVAILABLE", () -> gateway.find(reference));

        settings.readTimeout = Duration.ofMillis(100);
        bank.behave("{\"delay_ms\":2000}");
        var hasty = gateway(settings);
        assertRefused("PAYMENT_PROVIDER_UNAVAILABLE", () -> hasty.confirm(reference, GOOD_CARD, "pay-1"));

        bank.behave("{\"delay_ms\":0}");
        await("late, but done").until(() -> gateway.find(reference).status() == PaymentStatus.SUCCEEDED);
    }

    @Test
    void aProviderThatIsDownIsAway() throws IOException {
        var reference = opened().reference();
        provider.close();

        assertRefused("PAYMENT_PROVIDER_UNAVAILABLE", () -> gateway.find(reference));
        start();
    }

    @Test
    void aPaymentSurvivesThePowerCutOfTheProvider() throws Exception {
        try (var process = new ProviderProcess(folder.resolve("process"))) {
            bank = new Bank(process.url());
            gateway = gateway(GatewaySettings.at(process.url()));
            var intent = Ids.next();
            var reference = gateway.open(intent, TEN, Map.of()).reference();
            gateway.confirm(reference, GOOD_CARD, "pay-1");

            process.kill();
            assertRefused("PAYMENT_PROVIDER_UNAVAILABLE", () -> gateway.find(reference));
            process.start();

            assertThat(gateway.find(reference).captured()).isEqualTo(TEN);
            assertThat(gateway.open(intent, TEN, Map.of()).reference()).isEqualTo(reference);
        }
    }

    @Test
    void anUnknownPaymentIsNotFound() {
        assertThatThrownBy(() -> gateway.find("pi_unknown")).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> gateway.find("../refunds")).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> gateway.refund("pi_unknown", TEN, UUID.randomUUID()))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void aProviderThatRefusesTheShopsKeyIsAwayForTheShopper() {
        settings.sandboxKey = "sk_test_wrong";
        settings.stripeKey = java.util.Optional.of("sk_test_wrong");
        var stranger = gateway(settings);

        assertThatThrownBy(() -> stranger.open(Ids.next(), TEN, Map.of()))
                .isInstanceOfSatisfying(
                        PaymentRefused.class,
                        refused -> assertThat(refused.code()).isEqualTo("PAYMENT_PROVIDER_UNAVAILABLE"));
    }
}
