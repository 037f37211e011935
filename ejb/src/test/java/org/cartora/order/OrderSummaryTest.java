package org.cartora.order;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.UUID;
import org.cartora.shared.Money;
import org.junit.jupiter.api.Test;

class OrderSummaryTest {

    @Test
    void aMaskedEmailShowsItsFirstLetterAndItsDomain() {
        assertThat(of("cleo@cartora.example").masked().email()).isEqualTo("c***@cartora.example");
    }

    @Test
    void whoWasErasedIsShownAsThat() {
        assertThat(of("(erased)").masked().email()).isEqualTo("(erased)");
    }

    private static OrderSummary of(String email) {
        return new OrderSummary(
                UUID.randomUUID(),
                "BCD-FGH-JKM",
                OrderStatus.PLACED,
                PaymentState.PAID,
                FulfillmentState.UNFULFILLED,
                email,
                1,
                Money.of("10.00", "EUR"),
                Instant.now(),
                null);
    }
}
