package org.cartora.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

/** A purchase whose money is held on the card, and taken by the staff afterwards. */
final class CapturedLater implements Story {

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
    public String step() {
        return purchase.step();
    }

    @Override
    public int repeats() {
        return purchase.repeats();
    }

    @Override
    public List<String> payments() {
        return purchase.payments();
    }

    @Override
    public boolean isComplete() {
        return purchase.isComplete();
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
