package org.cartora.order;

import static org.assertj.core.api.Assertions.assertThat;

import org.cartora.payment.Outstanding;
import org.cartora.shared.Money;
import org.junit.jupiter.api.Test;

class SettlementTest {

    private static final Money TEN = Money.of("10.00", "EUR");
    private static final Money FOUR = Money.of("4.00", "EUR");
    private static final Money SIX = Money.of("6.00", "EUR");

    @Test
    void whatIsHeldOnTheCardIsPaidWhenItIsTaken() {
        var settlement = Settlement.of(PaymentState.AUTHORIZED, "EUR");

        settlement.release(FOUR);
        settlement.settle(Outstanding.HELD, TEN);
        assertThat(settlement.status()).isEqualTo(PaymentState.AUTHORIZED);
        settlement.settle(Outstanding.NOTHING, TEN);

        assertThat(settlement.status()).isEqualTo(PaymentState.PAID);
        settlement.refund(FOUR, TEN);
        assertThat(settlement.status()).isEqualTo(PaymentState.PARTIALLY_REFUNDED);
        settlement.refund(Money.of("2.00", "EUR"), TEN);
        assertThat(settlement.status()).as("all that was taken went back").isEqualTo(PaymentState.REFUNDED);
    }

    @Test
    void anOrderOfWhichNothingWillBeTakenIsNotPaid() {
        var settlement = Settlement.of(PaymentState.AUTHORIZED, "EUR");

        settlement.release(TEN);
        settlement.settle(Outstanding.NOTHING, TEN);

        assertThat(settlement.status()).isEqualTo(PaymentState.PENDING);
    }

    @Test
    void anOrderWhoseRestAGiftCardHasPaidIsPaid() {
        var settlement = Settlement.of(PaymentState.AUTHORIZED, "EUR");

        settlement.release(FOUR);
        settlement.settle(Outstanding.NOTHING, TEN);

        assertThat(settlement.status()).isEqualTo(PaymentState.PAID);
    }

    @Test
    void aGiftCardThatGetsItsPartBackDoesNotMakeAHeldOrderPaid() {
        var settlement = Settlement.of(PaymentState.AUTHORIZED, "EUR");

        settlement.refund(SIX, TEN);

        assertThat(settlement.status()).isEqualTo(PaymentState.AUTHORIZED);
    }

    @Test
    void anOrderWhoseReservationHasEndedIsToBePaid() {
        var settlement = Settlement.of(PaymentState.AUTHORIZED, "EUR");

        settlement.settle(Outstanding.LOST, TEN);

        assertThat(settlement.status()).isEqualTo(PaymentState.PENDING);
    }

    @Test
    void aPaidOrderForWhichMoreIsHeldIsNotPaidAsAWhole() {
        var settlement = Settlement.of(PaymentState.PAID, "EUR");

        settlement.settle(Outstanding.HELD, TEN);
        assertThat(settlement.status()).isEqualTo(PaymentState.AUTHORIZED);
        settlement.settle(Outstanding.NOTHING, TEN);

        assertThat(settlement.status()).isEqualTo(PaymentState.PAID);
    }
}
