package org.cartora.platform;

import static org.assertj.core.api.Assertions.assertThat;

/** An order that was placed for a test, as its buyer and as the staff see it. */
record Placed(Shop buyer, Shop staff, String number, String email) {

    /** So many mugs at 10.00 each, and the shipping at 4.90. */
    static Placed mugs(Shop.Product mug, int quantity) {
        return mugs(mug, quantity, Shop.GOOD_CARD);
    }

    /** The same, whose money is held and not taken. */
    static Placed mugsOnHold(Shop.Product mug, int quantity) {
        return mugs(mug, quantity, Shop.HELD_CARD);
    }

    /** The same, paid with a card of one's choice. */
    static Placed mugs(Shop.Product mug, int quantity, String card) {
        var email = Shop.newEmail();
        var guest = Shop.guest();
        var bought = guest.buy(mug.variantId(), quantity, email, card);
        assertThat(bought.status()).as("%s", bought).isIn(200, 201);
        return of(guest, bought, email, Shop.as("manager"));
    }

    static Placed of(Shop guest, Answer bought, String email, Shop staff) {
        guest.with("X-Order-Token", bought.header("X-Order-Token"));
        return new Placed(guest, staff, bought.text("/number"), email);
    }

    Answer order() {
        return buyer.get("/api/orders/" + number);
    }

    String line() {
        return order().text("/lines/0/id");
    }

    Answer ship(int quantity) {
        return staff.post("/api/admin/orders/" + number + "/fulfillments", """
                {"lines":[{"line_id":"%s","quantity":%d}],"carrier":"DHL","tracking_number":"CP 12345678"}""".formatted(line(), quantity));
    }

    Answer refund(String json) {
        return staff.post("/api/admin/orders/" + number + "/refunds", json);
    }

    Answer refundAmount(String amount) {
        return refund("""
                {"amount":{"amount":"%s","currency":"EUR"},"reason":"goodwill"}""".formatted(amount));
    }

    Answer refundUnits(int quantity, boolean shipping) {
        return refund("""
                {"lines":[{"line_id":"%s","quantity":%d}],"shipping":%b,"reason":"broken"}""".formatted(line(), quantity, shipping));
    }

    Answer cancelUnits(int quantity) {
        return staff.post("/api/admin/orders/" + number + "/cancelations", """
                {"lines":[{"line_id":"%s","quantity":%d}],"reason":"out of colour"}""".formatted(line(), quantity));
    }

    Answer askBack(int quantity) {
        return askBack(buyer, quantity);
    }

    Answer askBack(Shop asking, int quantity) {
        return asking.post("/api/orders/" + number + "/returns", """
                {"lines":[{"line_id":"%s","quantity":%d}],"reason":"DAMAGED"}""".formatted(line(), quantity));
    }

    /** What the staff decide about a return that was asked for: {@code approve} or {@code reject}. */
    Answer decide(Answer asked, String verb) {
        return staff.post(path(asked) + verb, "{}");
    }

    /** The same, with a word to the customer. */
    Answer decide(Answer asked, String verb, String answer) {
        return staff.post(path(asked) + verb, "{\"answer\":\"" + answer + "\"}");
    }

    Answer receive(Answer asked, String to, boolean shipping) {
        return staff.post(path(asked) + "receive", """
                {"lines":[{"line_id":"%s","to":"%s"}],"refund_shipping":%b}""".formatted(asked.text("/lines/0/line_id"), to, shipping));
    }

    /** One unit of the first line is sent back for other things. */
    Answer exchange(Shop.Product instead, int quantity) {
        var asked =
                buyer.post("/api/orders/" + number + "/returns", """
                {"lines":[{"line_id":"%s","quantity":1}],"reason":"DOES_NOT_FIT","exchange_for":[{"variant_id":"%s","quantity":%d}]}""".formatted(line(), instead.variantId(), quantity));
        assertThat(asked.status()).as("%s", asked).isEqualTo(201);
        return asked;
    }

    /** The staff offer more of something. */
    Answer add(Shop.Product more, int quantity) {
        return staff.post("/api/admin/orders/" + number + "/additions", """
                {"items":[{"variant_id":"%s","quantity":%d}]}""".formatted(more.variantId(), quantity));
    }

    /** As the buyer sees them. */
    Answer additions() {
        return buyer.get("/api/orders/" + number + "/additions");
    }

    /** Pays the addition that waits, as its buyer. */
    Answer payAddition(String card) {
        var secret = additions().json().at("/items").findValue("client_secret").asText();
        return buyer.post("/api/payments/sandbox/" + secret + "/confirm", "{\"card\":\"" + card + "\"}");
    }

    Answer confirm(Answer addition) {
        return buyer.post("/api/orders/" + number + "/additions/" + addition.text("/id") + "/confirm", "{}");
    }

    /** No proof finds anything about this order, what paid for it, or its goods. */
    void assertProven() {
        var names = Platform.text("""
                select concat_ws(' ', o.number, o.id, o.checkout_id, (select string_agg(c.id::text, ' ') from checkout c where c.addition_to = o.id),
                    (select string_agg(distinct l.sku, ' ') from order_line l where l.order_id = o.id))
                from orders o where o.number = ?""", number);
        assertThat(ProofsIT.findings()).doesNotContain(names.split(" "));
    }

    private String path(Answer asked) {
        return "/api/admin/orders/" + number + "/returns/" + asked.text("/id") + "/";
    }
}
