package org.cartora.platform;

import static org.assertj.core.api.Assertions.assertThat;

/** A purchase whose money is held on the card, and taken by the staff afterwards. */
final class CapturedLater implements PurchaseStory {

    private final Purchase purchase;

    CapturedLater(Shop.Product product) {
        purchase = Purchase.of(product);
    }

    @Override
    public void make() {
        purchase.buy(Shop.HELD_CARD);
        var path = "/api/admin/orders/" + purchase.number() + "/capture";
        purchase.client().insist("capture", Shop.as("manager"), staff -> staff.post(path, ""));
        purchase.client().rest();
    }

    @Override
    public Purchase purchase() {
        return purchase;
    }

    @Override
    public String check() {
        assertThat(Platform.text("select payment_status from orders where number = ?", purchase.number()))
                .isEqualTo("PAID");
        Aftermath.bookedOnce(purchase.checkoutId(), "PAYMENT_RESERVED");
        Aftermath.bookedOnce(purchase.checkoutId(), "ORDER_PLACED");
        return purchase.check();
    }
}
