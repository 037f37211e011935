package org.cartora.payment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import org.cartora.shared.Ids;
import org.cartora.shared.Money;
import org.junit.jupiter.api.Test;

class PaymentIntentTest {

    private static final Money TEN = Money.of("10.00", "EUR");
    private static final Instant SOON = Instant.parse("2026-11-28T12:00:00Z");

    @Test
    void nothingToPayIsPaid() {
        assertThat(PaymentIntent.open(Ids.next(), "sandbox", Money.zero("EUR")).status())
                .isEqualTo(PaymentStatus.SUCCEEDED);
    }

    @Test
    void moneyIsCapturedOnceWhoeverSaysSo() {
        var intent = PaymentIntent.open(Ids.next(), "sandbox", TEN);

        assertThat(intent.capture(TEN)).isTrue();
        assertThat(intent.capture(TEN)).isFalse();
        assertThat(intent.kept()).isEqualTo(TEN);
    }

    @Test
    void aFeeIsNewsOnceAndOnlyOfCapturedMoney() {
        var intent = PaymentIntent.open(Ids.next(), "sandbox", TEN);
        var fee = Money.of("0.39", "EUR");
        assertThat(intent.charged(fee)).isFalse();

        intent.capture(TEN);

        assertThat(intent.charged(fee)).isTrue();
        assertThat(intent.charged(fee)).isFalse();
    }

    @Test
    void noMoreIsGivenBackThanWasCaptured() {
        var intent = PaymentIntent.open(Ids.next(), "sandbox", TEN);
        intent.capture(TEN);

        intent.refundIsDue(Money.of("6.00", "EUR"));

        assertThatThrownBy(() -> intent.refundIsDue(Money.of("4.01", "EUR"))).isInstanceOf(PaymentRefused.class);
        assertThat(intent.kept()).isEqualTo(Money.of("4.00", "EUR"));
    }

    @Test
    void whatABankHasTakenBackIsNotRefundedAsWell() {
        var intent = PaymentIntent.open(Ids.next(), "sandbox", TEN);
        intent.capture(TEN);

        intent.disputed(Money.of("7.00", "EUR"));

        assertThat(intent.kept()).isEqualTo(Money.of("3.00", "EUR"));
        assertThatThrownBy(intent::requireUndisputed).isInstanceOf(PaymentRefused.class);
    }

    @Test
    void aDisputeThatWasWonIsAsIfItHadNotBeen() {
        var intent = PaymentIntent.open(Ids.next(), "sandbox", TEN);
        intent.capture(TEN);
        intent.disputed(TEN);

        intent.disputeWon(TEN);

        assertThat(intent.kept()).isEqualTo(TEN);
        intent.requireUndisputed();
    }

    @Test
    void aDisputeOfWhatWasAlreadyRefundedLeavesNothingToGiveBack() {
        var intent = PaymentIntent.open(Ids.next(), "sandbox", TEN);
        intent.capture(TEN);
        intent.refundIsDue(Money.of("6.00", "EUR"));

        intent.disputed(TEN);

        assertThat(intent.kept().isZero()).isTrue();
    }

    @Test
    void whatIsPaidStaysPaidWhateverArrivesLate() {
        var intent = PaymentIntent.open(Ids.next(), "sandbox", TEN);
        intent.capture(TEN);

        intent.stands(PaymentStatus.REQUIRES_ACTION);
        intent.stands(PaymentStatus.CANCELED);

        assertThat(intent.status()).isEqualTo(PaymentStatus.SUCCEEDED);
    }

    @Test
    void moneyThatComesAfterACancellationIsHeldToBeGivenBack() {
        var intent = PaymentIntent.open(Ids.next(), "sandbox", TEN);
        intent.stands(PaymentStatus.CANCELED);

        assertThat(intent.capture(TEN)).isTrue();
        assertThat(intent.kept()).isEqualTo(TEN);
    }

    @Test
    void whatIsReservedIsNotYetTaken() {
        var intent = reserved();

        assertThat(intent.kept().isZero()).as("nothing to be given back").isTrue();
        assertThat(intent.toTake()).isEqualTo(TEN);
        assertThat(intent.view().next()).isEqualTo(IntentView.Next.LOOK);
        assertThat(intent.reserve(SOON, SOON)).as("news only once").isFalse();
    }

    @Test
    void whatIsTakenOutIsNotCaptured() {
        var intent = reserved();

        assertThat(intent.release(Money.of("4.00", "EUR"))).isEqualTo(Money.of("4.00", "EUR"));
        intent.decideCapture();

        assertThat(intent.expected()).isEqualTo(Money.of("6.00", "EUR"));
        assertThat(intent.view().next()).isEqualTo(IntentView.Next.CAPTURE);
        assertThat(intent.agreesWith(captured("6.00"))).isTrue();
        assertThat(intent.agreesWith(captured("10.00")))
                .as("more than was to be taken")
                .isFalse();
        assertThat(intent.capture(Money.of("6.00", "EUR"))).isTrue();
        assertThat(intent.kept()).isEqualTo(Money.of("6.00", "EUR"));
    }

    @Test
    void noMoreIsTakenOutThanIsLeftAndWithTheLastOfItTheReservationEnds() {
        var intent = reserved();

        assertThat(intent.release(Money.of("12.00", "EUR"))).isEqualTo(TEN);

        assertThat(intent.view().next()).isEqualTo(IntentView.Next.END);
        assertThat(intent.release(TEN).isZero()).isTrue();
        assertThatThrownBy(intent::decideCapture).isInstanceOf(PaymentRefused.class);
        assertThat(intent.unreserve().isZero()).as("nothing was lost").isTrue();
    }

    @Test
    void whatIsStillToComeIsHeldOrLostUntilItIsTakenOrGivenUp() {
        var taken = reserved();
        var lost = reserved();
        assertThat(taken.outstanding()).isEqualTo(Outstanding.HELD);

        taken.capture(TEN);
        lost.unreserve();

        assertThat(taken.outstanding()).isEqualTo(Outstanding.NOTHING);
        assertThat(lost.outstanding()).isEqualTo(Outstanding.LOST);
        lost.release(TEN);
        assertThat(lost.outstanding()).as("given up").isEqualTo(Outstanding.NOTHING);
    }

    @Test
    void severalReservationsAreToldTogetherUntilTheFirstOfThemEnds() {
        var first = reserved();
        var second = reserved();
        second.release(Money.of("4.00", "EUR"));
        second.unreserve();

        var both = second.reservation().and(first.reservation());

        assertThat(both.reserved()).isEqualTo(Money.of("20.00", "EUR"));
        assertThat(both.toTake()).isEqualTo(Money.of("16.00", "EUR"));
        assertThat(both.until()).isEqualTo(SOON);
    }

    @Test
    void whileMoneyIsTakenNothingIsTakenOut() {
        var intent = reserved();
        intent.decideCapture();

        assertThatThrownBy(() -> intent.release(TEN)).isInstanceOf(PaymentRefused.class);

        intent.dropCapture();
        assertThat(intent.release(TEN)).isEqualTo(TEN);
    }

    @Test
    void oldNewsOfAReservationPutsOffNothingThatWasDecided() {
        var ended = reserved();
        ended.release(TEN);
        var taken = reserved();
        taken.decideCapture();

        ended.reserve(SOON, SOON);
        taken.reserve(SOON, SOON);

        assertThat(ended.isToBeLookedAt(Instant.now())).isTrue();
        assertThat(taken.isToBeLookedAt(Instant.now().plusSeconds(31))).isTrue();
    }

    @Test
    void aReservationThatEndsByItselfLosesWhatWasToBeTaken() {
        var intent = reserved();
        intent.release(Money.of("4.00", "EUR"));

        assertThat(intent.unreserve()).isEqualTo(Money.of("6.00", "EUR"));
        assertThat(intent.status()).isEqualTo(PaymentStatus.CANCELED);
        assertThat(intent.reserve(SOON, SOON)).as("news that comes late").isFalse();
    }

    @Test
    void aReservationThatIsToldOfAfterItsCaptureIsOldNews() {
        var intent = reserved();
        intent.decideCapture();
        intent.capture(TEN);

        assertThat(intent.reserve(SOON, SOON)).isFalse();
        assertThat(intent.status()).isEqualTo(PaymentStatus.SUCCEEDED);
        assertThat(intent.reservation().until()).isNull();
    }

    @Test
    void theEndThatTheProviderTellsCountsAlsoWhenTheReservationWasKnownBefore() {
        var intent = PaymentIntent.open(Ids.next(), "sandbox", TEN);
        intent.reserve(null, SOON.plusSeconds(60));
        assertThat(intent.reservation().until()).as("the likely end").isEqualTo(SOON.plusSeconds(60));

        assertThat(intent.reserve(SOON, SOON.plusSeconds(90))).isFalse();
        assertThat(intent.reserve(null, SOON.plusSeconds(90))).isFalse();

        assertThat(intent.reservation().until()).isEqualTo(SOON);
    }

    @Test
    void theEndOfAReservationThatIsOverIsOldNews() {
        var intent = reserved();
        intent.unreserve();

        assertThat(intent.reserve(SOON, SOON)).isFalse();

        assertThat(intent.reservation().until()).isNull();
    }

    private static PaymentIntent reserved() {
        var intent = PaymentIntent.open(Ids.next(), "sandbox", TEN);
        assertThat(intent.reserve(SOON, SOON)).isTrue();
        return intent;
    }

    private static ProviderIntent captured(String amount) {
        var taken = Money.of(amount, "EUR");
        return new ProviderIntent("pi_1", "", PaymentStatus.SUCCEEDED, TEN, taken, taken.times(0), null, null, null);
    }
}
