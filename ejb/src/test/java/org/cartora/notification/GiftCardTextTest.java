package org.cartora.notification;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.List;
import java.util.Locale;
import org.cartora.giftcard.SoldCard;
import org.cartora.order.GiftCardLetter;
import org.cartora.shared.Money;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class GiftCardTextTest {

    private static final SoldCard FIFTY = new SoldCard("ABCD-EFGH-JKMN-PQRS", Money.of("50.00", "EUR"));
    private static final SoldCard TEN = new SoldCard("2345-6789-ABCD-EFGH", Money.of("10.00", "EUR"));

    @Test
    void everyCodeStandsWithItsAmountInBothForms() {
        var text = text(null, FIFTY, TEN);

        assertThat(text.subject()).isEqualTo("2 gift cards of €60.00 in all");
        assertThat(text.plain()).contains("€50.00: ABCD-EFGH-JKMN-PQRS\n€10.00: 2345-6789-ABCD-EFGH\n");
        assertThat(text.html()).contains(FIFTY.code(), TEN.code()).doesNotContain("{{");
    }

    @Test
    void whatTheGiverWroteBringsNoMarkup() {
        var text = text("<b>Enjoy</b>", FIFTY);

        assertThat(text.subject()).isEqualTo("A gift card of €50.00");
        assertThat(text.html()).contains("&lt;b&gt;Enjoy&lt;/b&gt;").doesNotContain("<b>Enjoy");
        assertThat(text.plain()).contains("<b>Enjoy</b>");
    }

    private static MailText text(@Nullable String message, SoldCard... cards) {
        return new GiftCardText(Locale.UK, URI.create("https://shop.example"))
                .of(new GiftCardLetter("t@cartora.example", "Lena", message, List.of(cards)));
    }
}
