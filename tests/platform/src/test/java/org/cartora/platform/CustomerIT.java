package org.cartora.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What a customer keeps in the shop over HTTP: a cart that outlives signing in, and the orders of the past. */
class CustomerIT {

    @Test
    void aGuestsCartJoinsTheCustomersWhenSheSignsIn() {
        var mug = Shop.product(9);
        var bowl = Shop.product(9);
        var email = Shop.newEmail();
        var before = Shop.registered(email);
        before.add(mug.variantId(), 2);
        var guest = Shop.guest();
        guest.add(mug.variantId(), 1);
        guest.add(bowl.variantId(), 4);

        var merged = guest.signIn(email, Browser.PASSWORD).get("/api/cart");

        assertThat(merged.json().at("/items").findValuesAsText("sku")).containsExactlyInAnyOrder(mug.sku(), bowl.sku());
        assertThat(quantity(merged, mug.sku())).isEqualTo(3);
        assertThat(quantity(merged, bowl.sku())).isEqualTo(4);
        var elsewhere = Shop.guest().signIn(email, Browser.PASSWORD).get("/api/cart");
        assertThat(elsewhere.text("/id")).isEqualTo(merged.text("/id"));
        assertThat(quantity(guest.get("/api/cart"), mug.sku()))
                .as("merged once")
                .isEqualTo(3);
    }

    @Test
    void theTokenOfAMergedCartOpensNothingAfterSigningOut() {
        var mug = Shop.product(9);
        var guest = Shop.guest();
        guest.add(mug.variantId(), 1);
        var email = Shop.newEmail();
        Shop.registered(email);
        guest.signIn(email, Browser.PASSWORD).get("/api/cart");

        var signedOut = guest.without("Authorization").get("/api/cart");

        assertThat(signedOut.json().at("/items")).isEmpty();
    }

    @Test
    void theHistoryIsReadPageByPageNewestFirstAlsoWhileOrdersComeIn() {
        var email = Shop.newEmail();
        var customer = Shop.registered(email);
        var numbers = new ArrayList<String>();
        for (var i = 0; i < 3; i++) {
            numbers.addFirst(buy(customer, email));
        }

        var first = customer.get("/api/orders?limit=2");
        var meanwhile = buy(customer, email);
        var second = customer.get("/api/orders?limit=2&cursor=" + Shop.encoded(first.text("/next_cursor")));

        assertThat(numbers(first)).isEqualTo(numbers.subList(0, 2));
        assertThat(numbers(second)).isEqualTo(numbers.subList(2, 3)).doesNotContain(meanwhile);
        assertThat(second.json().at("/next_cursor").isNull()).isTrue();
        assertThat(first.header("Cache-Control")).contains("private", "no-store");
        assertThat(customer.get("/api/orders?limit=0").code()).isEqualTo("VALIDATION_ERROR");
        assertThat(customer.get("/api/orders?cursor=nonsense").code()).isEqualTo("VALIDATION_ERROR");
    }

    @Test
    void nobodySeesTheOrdersOfAnother() {
        var email = Shop.newEmail();
        var number = buy(Shop.registered(email), email);

        var stranger = Shop.registered(Shop.newEmail());

        assertThat(stranger.get("/api/orders/" + number).code()).isEqualTo("NOT_FOUND");
        assertThat(stranger.post("/api/orders/" + number + "/cancel", "{}").code())
                .isEqualTo("NOT_FOUND");
        assertThat(stranger.get("/api/orders").json().at("/items")).isEmpty();
    }

    private static String buy(Shop customer, String email) {
        var order = customer.buy(Shop.product(1).variantId(), 1, email);
        assertThat(order.isDone()).as("%s", order).isTrue();
        return order.text("/number");
    }

    private static List<String> numbers(Answer page) {
        return page.json().at("/items").findValuesAsText("number");
    }

    private static int quantity(Answer cart, String sku) {
        for (var item : cart.json().at("/items")) {
            if (item.at("/sku").asText().equals(sku)) {
                return item.at("/quantity").asInt();
            }
        }
        return 0;
    }
}
