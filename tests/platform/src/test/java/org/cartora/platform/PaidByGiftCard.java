package org.cartora.platform;

import static org.assertj.core.api.Assertions.assertThat;

/** A purchase of which a gift card pays a part. */
final class PaidByGiftCard implements PurchaseStory {

    private final GiftCardOffice office = new GiftCardOffice();
    private final GiftCardOffice.Card card = office.card("5.00");
    private final Purchase purchase;

    PaidByGiftCard(Shop.Product product) {
        purchase = Purchase.with(card, product);
    }

    @Override
    public void make() {
        purchase.make();
    }

    @Override
    public Purchase purchase() {
        return purchase;
    }

    @Override
    public String check() {
        assertThat(office.left(card)).isEqualTo("0.00");
        assertThat(Platform.text(
                        "select string_agg(kind || ' ' || round(amount, 2), ', ' order by id) from stored_value_entry"
                                + " where stored_value_id = cast(? as uuid)",
                        card.id()))
                .isEqualTo("ISSUED 5.00, SPENT -5.00");
        Aftermath.bookedOnce(purchase.checkoutId(), "VALUE_SPENT");
        Aftermath.bookedOnce(purchase.checkoutId(), "ORDER_PLACED");
        return purchase.check();
    }
}
