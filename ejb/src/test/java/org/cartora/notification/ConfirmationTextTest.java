package org.cartora.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cartora.notification.Samples.ID;
import static org.cartora.notification.Samples.euro;
import static org.cartora.notification.Samples.line;

import java.net.URI;
import java.util.List;
import java.util.Locale;
import org.cartora.giftcard.Spending;
import org.cartora.giftcard.ValueKind;
import org.cartora.giftcard.ValuePayment;
import org.cartora.order.OrderView;
import org.junit.jupiter.api.Test;

class ConfirmationTextTest {

    private final ConfirmationText english =
            new ConfirmationText(Locale.forLanguageTag("en-IE"), URI.create("https://shop.example"));

    @Test
    void bothFormsShowEachLineWithOptionsQuantityAndPrices() {
        var mail = english.of(order("Linen shirt", "0.00"));

        assertThat(mail.subject()).isEqualTo("Your order C-7KQ2 is confirmed");
        assertThat(mail.plain()).contains("- Linen shirt (Colour: Sand, Size: M · SHIRT-M)\n  2 x €49.90 = €99.80");
        assertThat(mail.html()).contains("Linen shirt", "Colour: Sand, Size: M · SHIRT-M", "2 × €49.90", "€99.80");
    }

    @Test
    void totalsAreThoseOfTheOrderWithTheTaxThatTheyContain() {
        var mail = english.of(order("Linen shirt", "0.00"));

        assertThat(mail.plain())
                .contains("Subtotal: €99.80\nShipping (Standard): €4.90\nTotal: €1,104.70\nIncluded tax: €16.72\n");
        assertThat(mail.html()).contains("€1,104.70", "including €16.72 tax").doesNotContain("Discount");
    }

    @Test
    void aDiscountIsShownOnlyWhereThereIsOne() {
        var mail = english.of(order("Linen shirt", "5.00"));

        assertThat(mail.plain()).contains("Discount: -€5.00\n");
        assertThat(mail.html()).contains("Discount", "-€5.00");
    }

    @Test
    void whatAGiftCardAndCreditPaidIsShownWithWhatWasCharged() {
        var paidWith = List.of(
                new Spending(ID, ValueKind.GIFT_CARD, "AB12", euro("50.00")),
                new Spending(ID, ValueKind.STORE_CREDIT, null, euro("4.70")));

        var mail = english.of(Samples.order(
                List.of(line("Linen shirt", "0.00")), "0.00", null, ValuePayment.of(euro("1104.70"), paidWith)));

        assertThat(mail.plain())
                .contains("Total: €1,104.70\nIncluded tax: €16.72\nPaid by gift card ****-****-****-AB12: €50.00\n"
                        + "Paid by store credit: €4.70\nCharged: €1,050.00\n");
        assertThat(mail.html()).contains("gift card ****-****-****-AB12", "€50.00", "store credit", "€1,050.00");
        assertThat(english.of(order("Linen shirt", "0.00")).plain()).doesNotContain("Charged", "Paid by");
    }

    @Test
    void whatPeopleTypedIsHarmlessInHtmlAndUntouchedInText() {
        var mail = english.of(order("<script>alert(\"1\")</script> & 'co' $1 {{total}}", "0.00"));

        assertThat(mail.html())
                .contains("&lt;script&gt;alert(&quot;1&quot;)&lt;/script&gt; &amp; &#39;co&#39; $1 {{total}}")
                .contains("O&#39;Neill &lt;b&gt;")
                .doesNotContain("<script>", "<b>");
        assertThat(mail.plain()).contains("<script>alert(\"1\")</script> & 'co' $1 {{total}}", "O'Neill <b>");
    }

    @Test
    void theAddressNamesTheCountryAndLeavesOutWhatIsMissing() {
        var mail = english.of(order("Linen shirt", "0.00"));

        assertThat(mail.plain()).contains("  Ada O'Neill <b>\n  Hauptstr. 1\n  10115 Berlin\n  Germany\n");
    }

    @Test
    void theLinkLeadsToTheOrder() {
        var mail = english.of(order("Linen shirt", "0.00"));

        assertThat(mail.plain()).contains("Your order: https://shop.example/orders/C-7KQ2\n");
        assertThat(mail.html()).contains("href=\"https://shop.example/orders/C-7KQ2\"");
    }

    @Test
    void moneyIsWrittenAsTheLocaleDoes() {
        var german = new ConfirmationText(Locale.GERMANY, URI.create("https://shop.example"));

        assertThat(german.of(order("Hemd", "0.00")).plain()).contains("Total: 1.104,70\u00a0€");
    }

    @Test
    void noteAndGiftMessageAreShownAsTheyWereWrittenAndHarmless() {
        var mail = english.of(Samples.order(List.of(line("Linen shirt", "0.00")), "0.00", "For <b>Jo</b>\nwith love"));

        assertThat(mail.plain())
                .contains("Your note to us:\nFor <b>Jo</b>\nwith love\n")
                .contains("Your gift message:\nFor <b>Jo</b>\nwith love\n");
        assertThat(mail.html())
                .contains("Your gift message", "white-space:pre-line", "For &lt;b&gt;Jo&lt;/b&gt;\nwith love");
        assertThat(english.of(order("Linen shirt", "0.00")).plain()).doesNotContain("note", "gift message");
    }

    @Test
    void noGapIsLeftOpen() {
        var mail = english.of(order("Linen shirt", "0.00"));

        assertThat(mail.html() + mail.plain()).doesNotContain("{{", "}}");
    }

    private static OrderView order(String title, String discount) {
        return Samples.order(List.of(line(title, discount)), discount, null);
    }
}
