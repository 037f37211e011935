package org.cartora.order;

import static org.assertj.core.api.Assertions.assertThat;

import org.cartora.shared.Money;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PaymentStateTest {

    @ParameterizedTest
    @CsvSource({"0.00, PAID", "0.01, PARTIALLY_REFUNDED", "9.99, PARTIALLY_REFUNDED", "10.00, REFUNDED"})
    void itFollowsFromWhatWasGivenBack(String refunded, PaymentState expected) {
        assertThat(PaymentState.after(Money.of(refunded, "EUR"), Money.of("10.00", "EUR")))
                .isEqualTo(expected);
    }
}
