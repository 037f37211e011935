package org.cartora.notification;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.List;
import java.util.Locale;
import org.cartora.order.OrderView;
import org.cartora.shared.Money;
import org.junit.jupiter.api.Test;

class CreditTextTest {

    private static final OrderView ORDER = Samples.order(List.of(), "0.00", null);

    @Test
    void theCustomerLearnsHowMuchOfWhichOrderIsCreditNow() {
        var text = new CreditText(Locale.UK, URI.create("https://shop.example")).of(ORDER, Money.of("5.00", "EUR"));

        assertThat(text.plain()).contains("€5.00").contains(ORDER.number()).contains("store credit");
        assertThat(text.html()).contains("€5.00").doesNotContain("{{");
    }
}
