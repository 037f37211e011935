package org.cartora.notification;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import org.junit.jupiter.api.Test;

class ParcelTextTest {

    private static final String PAGE = "https://track.example/?a=1&b=2";

    private final ParcelText text = new ParcelText(URI.create("https://shop.example"));

    @Test
    void bothFormsNameTheCarrierTheNumberAndWhatIsInIt() {
        var mail = text.of(Samples.parcel("Linen shirt", "CP 1234", PAGE));

        assertThat(mail.subject()).isEqualTo("A parcel of your order C-7KQ2 is on its way");
        assertThat(mail.plain())
                .contains("left with Own <van>.\nTracking number: CP 1234\n", "- 2 x Linen shirt (SHIRT-M)\n");
        assertThat(mail.html()).contains("CP 1234", "Linen shirt", "SHIRT-M", "× 2");
    }

    @Test
    void theParcelIsFollowedWhereItCanBe() {
        assertThat(text.of(Samples.parcel("Linen shirt", "CP 1234", PAGE)).plain())
                .contains("Follow the parcel: " + PAGE);
        assertThat(text.of(Samples.parcel("Linen shirt", "CP 1234", PAGE)).html())
                .contains("href=\"https://track.example/?a=1&amp;b=2\"");
        assertThat(text.of(Samples.parcel("Linen shirt", null, null)).html()).doesNotContain("Follow the parcel");
    }

    @Test
    void aParcelWithoutANumberSaysSo() {
        assertThat(text.of(Samples.parcel("Linen shirt", null, null)).plain()).contains("Tracking number: none");
    }

    @Test
    void whatPeopleTypedIsHarmlessInHtmlAndUntouchedInText() {
        var mail = text.of(Samples.parcel("<script>alert(\"1\")</script> {{carrier}}", null, null));

        assertThat(mail.html())
                .contains("&lt;script&gt;alert(&quot;1&quot;)&lt;/script&gt; {{carrier}}", "Own &lt;van&gt;")
                .doesNotContain("<script>", "<van>");
        assertThat(mail.plain()).contains("<script>alert(\"1\")</script> {{carrier}}");
    }

    @Test
    void theLinkLeadsToTheOrderAndNoGapIsLeftOpen() {
        var mail = text.of(Samples.parcel("Linen shirt", "CP 1234", PAGE));

        assertThat(mail.plain()).contains("Your order: https://shop.example/orders/C-7KQ2\n");
        assertThat(mail.html() + mail.plain()).doesNotContain("{{", "}}");
    }
}
