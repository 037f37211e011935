package org.cartora.payment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.cartora.shared.Ids;
import org.cartora.shared.Money;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What every gateway does. */
@SuppressWarnings("UnnecessaryAssignment") // the container is not here to inject
abstract class GatewayContract extends GatewayInTrouble {

    @Test
    void aPaymentIsOpenedAndPaid() {
        var opened = gateway.open(Ids.next(), TEN, Map.of("checkout", "c-7"));
        assertThat(opened.status()).isEqualTo(PaymentStatus.REQUIRES_PAYMENT);
        assertThat(opened.clientSecret()).startsWith(opened.reference());
        assertThat(opened.captured()).isEqualTo(Money.zero("EUR"));

        var paid = gateway.confirm(opened.reference(), GOOD_CARD, "pay-1");

        assertThat(paid).isEqualTo(gateway.find(opened.reference()));
        assertThat(paid.status()).isEqualTo(PaymentStatus.SUCCEEDED);
        assertThat(paid.amount()).isEqualTo(TEN);
        assertThat(paid.captured()).isEqualTo(TEN);
        assertThat(paid.declineCode()).isNull();
        assertThat(bank.payments()).contains("\"checkout\":\"c-7\"");
    }

    @ParameterizedTest
    @CsvSource({
        "4000000000000002, card_declined",
        "4000000000009995, insufficient_funds",
        "4000000000000069, expired_card",
        "4111111111111111, test_mode_live_card"
    })
    void aDeclineIsAnAnswerAndAnotherCardMayFollow(String card, String reason) {
        var reference = opened().reference();

        var declined = gateway.confirm(reference, card, "pay-1");

        assertThat(declined.status()).isEqualTo(PaymentStatus.REQUIRES_PAYMENT);
        assertThat(declined.declineCode()).isEqualTo(reason);
        assertThat(declined.captured()).isEqualTo(Money.zero("EUR"));
        assertThat(gateway.confirm(reference, GOOD_CARD, "pay-2").status()).isEqualTo(PaymentStatus.SUCCEEDED);
    }

    @Test
    void aChallengeThatIsPassedPays() {
        var reference = opened().reference();
        assertThat(gateway.confirm(reference, CHALLENGED_CARD, "pay-1").status())
                .isEqualTo(PaymentStatus.REQUIRES_ACTION);

        assertThat(challenge(reference, true).status()).isEqualTo(PaymentStatus.SUCCEEDED);
    }

    @Test
    void aChallengeThatIsFailedWantsAnotherCard() {
        var reference = opened().reference();
        gateway.confirm(reference, CHALLENGED_CARD, "pay-1");

        var failed = challenge(reference, false);

        assertThat(failed.status()).isEqualTo(PaymentStatus.REQUIRES_PAYMENT);
        assertThat(failed.declineCode()).isEqualTo("payment_intent_authentication_failure");
    }

    @Test
    void aReservationIsCapturedInPartAndGivenBackInPart() {
        settings.capture = "manual";
        var reference = opened().reference();
        var reserved = gateway.confirm(reference, GOOD_CARD, "pay-1");
        assertThat(reserved.status()).isEqualTo(PaymentStatus.REQUIRES_CAPTURE);
        assertThat(reserved.captured()).isEqualTo(Money.zero("EUR"));
        assertThat(reserved.captureBefore())
                .isBetween(Instant.now().plus(Duration.ofDays(6)), Instant.now().plus(Duration.ofDays(8)));

        var captured = gateway.capture(reference, Money.of("6.00", "EUR"), "capture-1");

        assertThat(captured.status()).isEqualTo(PaymentStatus.SUCCEEDED);
        assertThat(captured.captured()).isEqualTo(Money.of("6.00", "EUR"));
        assertThat(captured.refunded()).as("what was released was never taken").isEqualTo(Money.zero("EUR"));
        gateway.refund(reference, Money.of("2.50", "EUR"), Ids.next());
        assertThat(gateway.find(reference).refunded()).isEqualTo(Money.of("2.50", "EUR"));
        assertRefused("REFUND_EXCEEDS_CAPTURE", () -> gateway.refund(reference, Money.of("3.51", "EUR"), Ids.next()));
    }

    @Test
    void theFeeIsToldWithTheMoneyAndNotBefore() {
        settings.capture = "manual";
        var reference = opened().reference();
        assertThat(gateway.confirm(reference, GOOD_CARD, "pay-1").fee()).isNull();

        var captured = gateway.capture(reference, Money.of("6.00", "EUR"), "capture-1");

        assertThat(captured.fee()).as("1.4 % and 0.25").isEqualTo(Money.of("0.33", "EUR"));
    }

    @ParameterizedTest
    @CsvSource({"1250, JPY, 48", "10.000, KWD, 0.440", "10.11, USD, 0.44"})
    void aFeeHasTheDigitsOfItsCurrency(String amount, String currency, String fee) {
        var reference =
                gateway.open(Ids.next(), Money.of(amount, currency), Map.of()).reference();

        assertThat(gateway.confirm(reference, GOOD_CARD, "pay-1").fee()).isEqualTo(Money.of(fee, currency));
    }

    @Test
    void aCaptureWhoseAnswerWasLostIsAnsweredAgain() {
        settings.capture = "manual";
        var reference = opened().reference();
        gateway.confirm(reference, GOOD_CARD, "pay-1");
        var captured = gateway.capture(reference, Money.of("6.00", "EUR"), "capture-1");

        assertThat(gateway.capture(reference, Money.of("6.00", "EUR"), "capture-1"))
                .isEqualTo(captured);
        assertThat(gateway.capture(reference, Money.of("6.00", "EUR"), "capture-2")
                        .captured())
                .as("also by somebody who has forgotten the key")
                .isEqualTo(Money.of("6.00", "EUR"));
    }

    @Test
    void noMoreIsCapturedThanWasReserved() {
        settings.capture = "manual";
        var reference = opened().reference();
        gateway.confirm(reference, GOOD_CARD, "pay-1");

        assertRefused(
                "CAPTURE_EXCEEDS_RESERVATION", () -> gateway.capture(reference, Money.of("10.01", "EUR"), "capture-1"));
    }

    @Test
    void aCanceledReservationIsReleased() {
        settings.capture = "manual";
        var reference = opened().reference();
        gateway.confirm(reference, GOOD_CARD, "pay-1");

        var canceled = gateway.cancel(reference, "cancel-1");

        assertThat(canceled.status()).isEqualTo(PaymentStatus.CANCELED);
        assertThat(canceled.refunded()).isEqualTo(Money.zero("EUR"));
        assertThat(gateway.cancel(reference, "cancel-2").status()).isEqualTo(PaymentStatus.CANCELED);
        assertThat(gateway.confirm(reference, GOOD_CARD, "pay-2").status()).isEqualTo(PaymentStatus.CANCELED);
    }

    @Test
    void whatIsPaidStaysPaidWhoeverCancels() {
        var reference = paid();
        gateway.refund(reference, Money.of("1.00", "EUR"), Ids.next());

        var still = gateway.cancel(reference, "cancel-1");

        assertThat(still.status()).isEqualTo(PaymentStatus.SUCCEEDED);
        assertThat(still.captured()).isEqualTo(TEN);
        assertThat(still.refunded()).isEqualTo(Money.of("1.00", "EUR"));
    }

    @Test
    void aRefundThatIsMadeIsFound() {
        var reference = paid();

        var made = gateway.refund(reference, Money.of("4.00", "EUR"), Ids.next());

        assertThat(made.state()).isEqualTo(RefundState.SETTLED);
        assertThat(made.payment()).isEqualTo(reference);
        assertThat(gateway.findRefund(made.reference())).isEqualTo(made);
    }

    @Test
    void askingAgainForAPendingRefundGetsTheFirstAnswerAndOnlyFindingItTellsMore() {
        bank.behave("{\"refund_ms\":0}");
        var reference = paidWith("4000000000007726");
        var refund = Ids.next();
        var made = gateway.refund(reference, TEN, refund);
        assertThat(made.state()).isEqualTo(RefundState.PENDING);

        awaitState(made, RefundState.SETTLED);

        assertThat(gateway.refund(reference, TEN, refund)).isEqualTo(made);
    }

    @Test
    void aRefundMayFailAfterItHasSucceededAndBeMadeAgain() {
        bank.behave("{\"refund_ms\":200}");
        var reference = paidWith("4000000000005126");
        var made = gateway.refund(reference, TEN, Ids.next());
        assertThat(made.state()).isEqualTo(RefundState.SETTLED);

        awaitState(made, RefundState.FAILED);

        assertThat(gateway.findRefund(made.reference()).failure()).isEqualTo("expired_or_canceled_card");
        assertThat(gateway.find(reference).refunded()).isEqualTo(Money.zero("EUR"));
        assertThat(gateway.refund(reference, TEN, Ids.next()).reference()).isNotEqualTo(made.reference());
    }

    private void awaitState(ProviderRefund refund, RefundState state) {
        await().until(() -> gateway.findRefund(refund.reference()).state() == state);
    }

    @Test
    void whatIsPaidIsNotChargedAgain() {
        var reference = paid();

        var again = gateway.confirm(reference, GOOD_CARD, "pay-2");

        assertThat(again.status()).isEqualTo(PaymentStatus.SUCCEEDED);
        assertThat(again.captured()).isEqualTo(TEN);
    }

    @ParameterizedTest
    @CsvSource({"1990, JPY, 1990", "12.340, KWD, 12340", "500, ISK, 50000", "0.50, USD, 50"})
    void amountsKeepTheDigitsOfTheirCurrency(String amount, String currency, String minor) {
        var opened = gateway.open(Ids.next(), Money.of(amount, currency), Map.of());

        assertThat(opened.amount()).isEqualTo(Money.of(amount, currency));
        assertThat(bank.payments()).contains("\"amount\":" + minor + ",");
    }

    @Test
    void nothingIsRoundedToBeCharged() {
        assertRefused("AMOUNT_NOT_CHARGEABLE", () -> gateway.open(Ids.next(), Money.of("12.345", "KWD"), Map.of()));
    }
}
