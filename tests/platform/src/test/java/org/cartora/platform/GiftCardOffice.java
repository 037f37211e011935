package org.cartora.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;

/** Where tests get gift cards, customers and their credit from. */
final class GiftCardOffice {

    private final Shop manager = Shop.as("manager");

    /** A gift card whose code is known. */
    record Card(String id, String code) {

        String lastSigns() {
            return code.substring(code.length() - 4);
        }
    }

    /** Somebody who has just registered. */
    record Customer(Shop shop, String id, String email) {}

    Card card(String amount) {
        return card(amount, "");
    }

    Card card(String amount, String more) {
        return card(amount, more, "EUR");
    }

    Card card(String amount, String more, String currency) {
        var answer = manager.post("/api/admin/gift-cards", issue(amount, more, currency));
        assertThat(answer.status()).as("%s", answer).isEqualTo(201);
        return new Card(answer.text("/card/id"), answer.text("/code"));
    }

    static String issue(String amount, String more, String currency) {
        return "{\"amount\":{\"amount\":\"%s\",\"currency\":\"%s\"},\"cause\":\"test\"%s}"
                .formatted(amount, currency, more);
    }

    String left(Card card) {
        return manager.get("/api/admin/gift-cards/" + card.id()).text("/balance/amount");
    }

    Customer customer() {
        var email = Shop.newEmail();
        var shop = Shop.registered(email);
        return new Customer(shop, shop.get("/api/users/me").text("/id"), email);
    }

    void credit(Customer customer, String amount) {
        var answer = manager.post("/api/admin/gift-cards/credits", """
                {"customer_id":"%s","amount":{"amount":"%s","currency":"EUR"},"cause":"test"}""".formatted(customer.id(), amount));
        assertThat(answer.status()).as("%s", answer).isEqualTo(201);
    }

    /** Opens a checkout that has to succeed. */
    static Answer checkout(Shop shop, String fields) {
        var answer = open(shop, fields);
        assertThat(answer.status()).as("%s", answer).isEqualTo(201);
        return answer;
    }

    static Answer open(Shop shop, String fields) {
        return shop.post("/api/checkout", """
                {"email":"%s","shipping_address":%s,"shipping_method":"standard",%s}""".formatted(Shop.newEmail(), Shop.ADDRESS, fields));
    }

    /** As if ten minutes had passed. */
    void timeIsOver(Answer checkout) {
        Platform.change(
                "update checkout set expires_at = now() - interval '1 second' where id = ?",
                UUID.fromString(checkout.text("/checkout_id")));
    }
}
