package org.cartora.payment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.cartora.shared.Money;
import org.junit.jupiter.api.Test;

class ProviderNewsTest {

    private static final Money AMOUNT = Money.of("28.70", "EUR");

    @Test
    void thatAPaymentSucceededIsNewsOnlyUntilItIsRecorded() {
        assertThat(news(PaymentStatus.REQUIRES_PAYMENT, PaymentStatus.SUCCEEDED).isNew())
                .isTrue();
        assertThat(news(PaymentStatus.REQUIRES_CAPTURE, PaymentStatus.SUCCEEDED).isNew())
                .isTrue();
        assertThat(news(PaymentStatus.SUCCEEDED, PaymentStatus.SUCCEEDED).isNew())
                .isFalse();
    }

    @Test
    void howAPaymentEndedOtherwiseIsNews() {
        assertThat(news(PaymentStatus.SUCCEEDED, PaymentStatus.CANCELED).isNew())
                .isTrue();
        assertThat(news(PaymentStatus.CANCELED, PaymentStatus.CANCELED).isNew()).isFalse();
    }

    @Test
    void whatIsNotTheEndIsAlwaysLookedAt() {
        assertThat(news(PaymentStatus.REQUIRES_CAPTURE, PaymentStatus.REQUIRES_CAPTURE)
                        .isNew())
                .isTrue();
    }

    private static ProviderNews news(PaymentStatus known, PaymentStatus told) {
        var id = new UUID(1, 1);
        var intent = new IntentView(id, id, "sandbox", "pi_1", "secret", AMOUNT, known, AMOUNT, IntentView.Next.LOOK);
        return new ProviderNews(
                "evt_1",
                intent,
                new ProviderIntent("pi_1", "", told, AMOUNT, AMOUNT, AMOUNT.times(0), null, null, null));
    }
}
