package org.cartora.pricing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class MarketsTest {

    @Test
    void aMarketIsFiveWords() {
        var terms = Markets.terms(" USD US net HALF_UP LINE ");

        assertThat(terms.currency()).isEqualTo("USD");
        assertThat(terms.country()).isEqualTo("US");
        assertThat(terms.policy().pricesIncludeTax()).isFalse();
        assertThat(terms.policy().rounding()).isEqualTo("LINE_HALF_UP");
    }

    @Test
    void anythingElseIsRefusedAtTheStart() {
        assertThatThrownBy(() -> Markets.terms("USD US both HALF_UP LINE")).hasMessageContaining("USD US net HALF_UP");
        assertThatThrownBy(() -> Markets.terms("USD")).isInstanceOf(IllegalArgumentException.class);
    }
}
