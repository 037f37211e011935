package org.cartora.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Refunds of orders that a gift card has paid in part: the provider gives back first, then the card. */
class GiftCardRefundIT {

    private final GiftCardOffice office = new GiftCardOffice();
    private final Shop manager = Shop.as("manager");

    @Test
    void theProviderGivesBackWhatItTookAndTheRestGoesToTheCard() {
        var card = office.card("10.00");
        var guest = Shop.guest();
        guest.add(Shop.product(9).variantId(), 2);
        var checkout = GiftCardOffice.checkout(guest, "\"gift_cards\":[\"" + card.code() + "\"]");
        guest.pay(checkout, Shop.GOOD_CARD);
        var number = guest.confirm(checkout).text("/number");

        var first = refund(number, "18.00");
        var leftAfterFirst = office.left(card);
        var second = refund(number, "2.00");
        var leftAfterSecond = office.left(card);
        var last = refund(number, "8.70");
        var none = refund(number, "0.01");

        assertThat(first.status()).as("%s", first).isEqualTo(201);
        assertThat(leftAfterFirst).isEqualTo("0.00");
        assertThat(second.text("/refunded_total/amount")).as("%s", second).isEqualTo("20.00");
        assertThat(leftAfterSecond).isEqualTo("1.30");
        assertThat(last.text("/payment_status")).as("%s", last).isEqualTo("REFUNDED");
        assertThat(office.left(card)).isEqualTo("10.00");
        assertThat(none.code()).isEqualTo("REFUND_EXCEEDS_PAYMENT");
        assertThat(Platform.text(
                        "select trim_scale(refunded)::text from payment_intent where checkout_id = ?",
                        UUID.fromString(checkout.text("/checkout_id"))))
                .isEqualTo("18.7");
    }

    private Answer refund(String number, String amount) {
        return manager.post("/api/admin/orders/" + number + "/refunds", """
                {"amount":{"amount":"%s","currency":"EUR"},"reason":"goodwill"}""".formatted(amount));
    }
}
