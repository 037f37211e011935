package org.cartora.checkout;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.cartora.giftcard.Tender;
import org.cartora.order.Quote;
import org.cartora.order.QuotedLine;
import org.cartora.pricing.Totals;
import org.cartora.shared.Ids;
import org.cartora.shared.Money;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class PayingTest {

    @Test
    void aGiftCardDoesNotBuyAGiftCard() {
        assertThatThrownBy(() -> paying(List.of("CODE"), null).check(quote(true)))
                .isInstanceOf(CheckoutRefused.class)
                .extracting("code")
                .isEqualTo("GIFT_CARD_NOT_PAYABLE");
        assertThatCode(() -> paying(List.of("CODE"), null).check(quote(false))).doesNotThrowAnyException();
    }

    @Test
    void neitherDoesStoreCredit() {
        assertThatThrownBy(() -> paying(List.of(), Ids.next()).check(quote(true)))
                .isInstanceOf(CheckoutRefused.class);
        assertThatCode(() -> paying(List.of(), null).check(quote(true))).doesNotThrowAnyException();
    }

    private static Paying paying(List<String> codes, @Nullable UUID customer) {
        return new Paying(new Tender(codes, customer), List.of());
    }

    private static Quote quote(boolean giftCard) {
        var fifty = Money.of("50.00", "EUR");
        var zero = Money.zero("EUR");
        var line = new QuotedLine(
                Ids.next(),
                Ids.next(),
                Ids.next(),
                "Gifts",
                "gift-card",
                "CARD-50",
                "Gift card",
                null,
                Map.of(),
                1,
                fifty,
                zero,
                BigDecimal.ZERO,
                zero,
                fifty,
                List.of(),
                List.of(),
                giftCard);
        return new Quote(List.of(line), Totals.zero("EUR"), List.of(), "LINE_HALF_EVEN", "standard", "Standard", null);
    }
}
