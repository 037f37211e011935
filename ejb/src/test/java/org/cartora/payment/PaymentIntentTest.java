package org.cartora.payment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.cartora.shared.Ids;
import org.cartora.shared.Money;
import org.junit.jupiter.api.Test;

class PaymentIntentTest {

    private static final Money TEN = Money.of("10.00", "EUR");

    @Test
    void nothingToPayIsPaid() {
        assertThat(PaymentIntent.open(Ids.next(), "sandbox", Money.zero("EUR")).status())
                .isEqualTo(PaymentStatus.SUCCEEDED);
    }

    @Test
    void moneyIsCapturedOnceWhoeverSaysSo() {
        var intent = PaymentIntent.open(Ids.next(), "sandbox", TEN);

        assertThat(intent.capture()).isTrue();
        assertThat(intent.capture()).isFalse();
        assertThat(intent.kept()).isEqualTo(TEN);
    }

    @Test
    void noMoreIsGivenBackThanWasCaptured() {
        var intent = PaymentIntent.open(Ids.next(), "sandbox", TEN);
        intent.capture();

        intent.refundIsDue(Money.of("6.00", "EUR"));

        assertThatThrownBy(() -> intent.refundIsDue(Money.of("4.01", "EUR"))).isInstanceOf(PaymentRefused.class);
        assertThat(intent.kept()).isEqualTo(Money.of("4.00", "EUR"));
    }

    @Test
    void whatABankHasTakenBackIsNotRefundedAsWell() {
        var intent = PaymentIntent.open(Ids.next(), "sandbox", TEN);
        intent.capture();

        intent.disputed(Money.of("7.00", "EUR"));

        assertThat(intent.kept()).isEqualTo(Money.of("3.00", "EUR"));
        assertThatThrownBy(intent::requireUndisputed).isInstanceOf(PaymentRefused.class);
    }

    @Test
    void aDisputeThatWasWonIsAsIfItHadNotBeen() {
        var intent = PaymentIntent.open(Ids.next(), "sandbox", TEN);
        intent.capture();
        intent.disputed(TEN);

        intent.disputeWon(TEN);

        assertThat(intent.kept()).isEqualTo(TEN);
        intent.requireUndisputed();
    }

    @Test
    void aDisputeOfWhatWasAlreadyRefundedLeavesNothingToGiveBack() {
        var intent = PaymentIntent.open(Ids.next(), "sandbox", TEN);
        intent.capture();
        intent.refundIsDue(Money.of("6.00", "EUR"));

        intent.disputed(TEN);

        assertThat(intent.kept().isZero()).isTrue();
    }

    @Test
    void whatIsPaidStaysPaidWhateverArrivesLate() {
        var intent = PaymentIntent.open(Ids.next(), "sandbox", TEN);
        intent.capture();

        intent.stands(PaymentStatus.REQUIRES_ACTION);
        intent.stands(PaymentStatus.CANCELED);

        assertThat(intent.status()).isEqualTo(PaymentStatus.SUCCEEDED);
    }

    @Test
    void moneyThatComesAfterACancellationIsHeldToBeGivenBack() {
        var intent = PaymentIntent.open(Ids.next(), "sandbox", TEN);
        intent.stands(PaymentStatus.CANCELED);

        assertThat(intent.capture()).isTrue();
        assertThat(intent.kept()).isEqualTo(TEN);
    }
}
