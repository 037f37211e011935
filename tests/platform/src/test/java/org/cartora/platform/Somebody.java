package org.cartora.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.UUID;

/** Somebody with a name that nobody else has, who has bought something, so that it can be looked for. */
record Somebody(String mark, String email, Shop shop, String id, String number) {

    /** Registered, with an address, an order that was sent, its invoice, a note of the staff and words with it. */
    static Somebody whoHasBought() {
        var mark = "q" + UUID.randomUUID().toString().replace("-", "").substring(0, 12);
        var email = mark + "@cartora.example";
        var shop = Shop.registered(email);
        var person = new Somebody(mark, email, shop, shop.get("/api/users/me").text("/id"), "");
        shop.patch("/api/users/me", """
                {"first_name":"F%s","last_name":"L%s","phone":"+49 %s"}""".formatted(mark, mark, mark));
        assertThat(shop.post("/api/users/me/addresses", person.address()).status())
                .isEqualTo(201);
        return new Somebody(mark, email, shop, person.id(), person.buys(true));
    }

    /** The number of the order. */
    String buys(boolean sent) {
        var mug = Shop.product(5);
        assertThat(shop.add(mug.variantId(), 1).status()).isEqualTo(200);
        var checkout = shop.post("/api/checkout", """
                {"shipping_address":%s,"shipping_method":"standard","note":"note %s","gift_message":"gift %s"}""".formatted(address(), mark, mark));
        assertThat(checkout.status()).as("%s", checkout).isEqualTo(201);
        assertThat(shop.pay(checkout, Shop.GOOD_CARD).status()).isEqualTo(200);
        var placed = shop.confirm(checkout);
        assertThat(placed.status()).as("%s", placed).isIn(200, 201);
        var order = Placed.of(shop, placed, email, Shop.as("manager"));
        if (sent) {
            assertThat(order.ship(1).status()).isEqualTo(201);
            assertThat(order.staff()
                            .post("/api/admin/orders/" + order.number() + "/notes", """
                            {"text":"Spoke to %s."}""".formatted(mark))
                            .status())
                    .isEqualTo(201);
            Platform.eventually(
                    java.time.Duration.ofSeconds(60),
                    () -> shop.get("/api/orders/" + order.number() + "/invoice").status() == 200);
        }
        return order.number();
    }

    String address() {
        return """
                {"first_name":"F%1$s","last_name":"L%1$s","company":"C%1$s","line1":"%1$s-Strasse 1","line2":"D%1$s","postal_code":"10115",\
                "city":"Berlin","country":"DE","phone":"%1$s"}""".formatted(mark);
    }

    Traces traces() {
        return new Traces(List.of(mark, mark.toUpperCase(Locale.ROOT)));
    }
}
