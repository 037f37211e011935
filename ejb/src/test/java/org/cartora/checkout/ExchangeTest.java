package org.cartora.checkout;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.cartora.order.Quote;
import org.cartora.pricing.Totals;
import org.cartora.shared.Money;
import org.junit.jupiter.api.Test;

/** A checkout that goods pay: never more than it costs, and it waits for them. */
class ExchangeTest {

    private static final Instant MONTH = Instant.parse("2026-12-01T00:00:00Z");

    @Test
    void goodsPayNoMoreThanItCosts() {
        assertThat(exchange("10.00", "25.00").credit()).isEqualTo(euro("10.00"));
        assertThat(exchange("10.00", "4.00").credit()).isEqualTo(euro("4.00"));
    }

    @Test
    void aPaidExchangeWaitsForItsGoods() {
        var exchange = exchange("10.00", "25.00");

        exchange.pay(MONTH.minus(Duration.ofDays(20)), false);

        assertThat(exchange.expiresAt()).isEqualTo(MONTH);
    }

    private static Checkout exchange(String worth, String total) {
        var zero = euro("0.00");
        var totals = new Totals(euro(total), zero, zero, zero, euro(total));
        var quote = new Quote(List.of(), totals, List.of(), "HALF_EVEN", "standard", "Standard", null);
        return Checkout.exchange(new UUID(1, 1), quote, new UUID(1, 2), euro(worth), MONTH);
    }

    private static Money euro(String amount) {
        return Money.of(amount, "EUR");
    }
}
