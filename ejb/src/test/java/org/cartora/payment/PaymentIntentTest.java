package org.cartora.payment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.cartora.shared.Ids;
import org.cartora.shared.Money;
import org.junit.jupiter.api.Test;

class PaymentIntentTest {

    @Test
    void nothingToPayIsPaid() {
        assertThat(PaymentIntent.open(Ids.next(), Money.zero("EUR")).view().status())
                .isEqualTo(PaymentStatus.SUCCEEDED);
    }

    @Test
    void noMoreIsRefundedThanWasCaptured() {
        var intent = PaymentIntent.open(Ids.next(), Money.of("10.00", "EUR"));
        intent.capture();

        intent.refund(Money.of("6.00", "EUR"));

        assertThatThrownBy(() -> intent.refund(Money.of("4.01", "EUR"))).isInstanceOf(PaymentRefused.class);
        intent.refund(Money.of("4.00", "EUR"));
    }

    @Test
    void whatIsPaidIsNotCanceled() {
        var intent = PaymentIntent.open(Ids.next(), Money.of("10.00", "EUR"));
        intent.capture();

        intent.cancel();

        assertThat(intent.is(PaymentStatus.SUCCEEDED)).isTrue();
    }
}
