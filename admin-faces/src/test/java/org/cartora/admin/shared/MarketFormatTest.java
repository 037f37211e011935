package org.cartora.admin.shared;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.cartora.shared.Money;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MarketFormatTest {

    @ParameterizedTest
    @CsvSource({
        "PT-1S,0 seconds",
        "PT1S,1 second",
        "PT59S,59 seconds",
        "PT60S,1 minute",
        "PT59M59S,59 minutes",
        "PT1H,1 hour",
        "PT23H59M,23 hours",
        "P1D,1 day",
        "P12DT5H,12 days"
    })
    void anAgeIsSaidInTheLargestUnitThatFits(Duration span, String said) {
        assertThat(MarketFormat.age(span)).isEqualTo(said);
    }

    @ParameterizedTest
    @CsvSource({"1980,JPY,'1,980'", "4.250,KWD,4.250", "-12.90,EUR,12.90"})
    void moneyHasTheDigitsOfItsCurrency(String amount, String currency, String said) {
        assertThat(new MarketFormat().money(Money.of(amount, currency))).endsWith(said);
    }
}
