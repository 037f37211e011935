package org.cartora.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cartora.notification.Samples.ID;
import static org.cartora.notification.Samples.euro;

import java.net.URI;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import org.cartora.checkout.AdditionView;
import org.cartora.checkout.AskedAddition;
import org.cartora.checkout.CheckoutState;
import org.cartora.payment.IntentView;
import org.cartora.payment.PaymentStatus;
import org.cartora.pricing.Totals;
import org.junit.jupiter.api.Test;

class AdditionTextTest {

    private final AdditionText text = new AdditionText(
            Locale.forLanguageTag("en-IE"), URI.create("https://shop.example"), ZoneId.of("Europe/Berlin"));

    @Test
    void itSaysWhatIsToBePaidUntilWhenAndWhere() {
        var mail = text.of(asked("Linen <cap>"));

        assertThat(mail.subject()).isEqualTo("Please pay what is added to your order C-7KQ2");
        assertThat(mail.plain())
                .contains("They come to €12.50.", "until 1 January 1970, 01:00 CET", "- 2 x Linen <cap> (CAP)\n")
                .contains("https://shop.example/orders/C-7KQ2");
        assertThat(mail.html())
                .contains("Pay €12.50", "Linen &lt;cap&gt;", "href=\"https://shop.example/orders/C-7KQ2\"")
                .doesNotContain("<cap>");
    }

    @Test
    void noGapIsLeftOpen() {
        var mail = text.of(asked("Cap"));

        assertThat(mail.html() + mail.plain()).doesNotContain("{{", "}}");
    }

    private static AskedAddition asked(String title) {
        var total = euro("12.50");
        var line = new AdditionView.Line(ID, "CAP", title, 2, euro("6.25"), euro("2.00"), total);
        var payment = new IntentView(
                ID,
                ID,
                "sandbox",
                "pi_1",
                "secret",
                total,
                PaymentStatus.REQUIRES_PAYMENT,
                total,
                IntentView.Next.LOOK);
        var totals = new Totals(total, euro("0.00"), euro("2.00"), euro("0.00"), total);
        var addition = new AdditionView(ID, CheckoutState.OPEN, List.of(line), totals, null, payment, Instant.EPOCH);
        return new AskedAddition(Samples.order(List.of(Samples.line("Shirt", "0.00")), "0.00", null), addition);
    }
}
