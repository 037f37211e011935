package org.cartora.pricing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.cartora.shared.Money;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PriceTest {

    @Test
    void noPriceIsInThousandthsThatCardsCannotBeCharged() {
        assertThatThrownBy(() -> Price.listed(Money.of("1.055", "KWD"), null))
                .isInstanceOfSatisfying(PriceRefused.class, refused -> {
                    assertThat(refused.code()).isEqualTo("AMOUNT_NOT_CHARGEABLE");
                    assertThat(refused.details())
                            .singleElement()
                            .extracting("message")
                            .isEqualTo("must be in steps of 0.010 KWD");
                });
    }

    @ParameterizedTest
    @CsvSource({"1.050,KWD", "1055,JPY", "10.55,EUR"})
    void aPriceMayHaveEveryStepOfItsCurrency(String amount, String currency) {
        var unit = Money.of(amount, currency);

        assertThat(Price.listed(unit, null).unit()).isEqualTo(unit);
    }
}
