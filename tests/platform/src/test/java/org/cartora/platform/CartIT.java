package org.cartora.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What does not go into a cart, and that the cart is as it was then. */
class CartIT {

    @Test
    void aLineHoldsUpTo9999UnitsAndTheAnswerSaysOfWhat() {
        var mug = Shop.product(5);
        var guest = Shop.guest();
        guest.add(mug.variantId(), 9_999);

        var refused = guest.add(mug.variantId(), 1);

        assertThat(refused.status()).as("%s", refused).isEqualTo(422);
        assertThat(refused.code()).isEqualTo("QUANTITY_LIMIT");
        assertThat(refused.text("/error/details/0/field")).isEqualTo(mug.sku());
        assertThat(guest.get("/api/cart").text("/items/0/quantity")).isEqualTo("9999");
    }

    @Test
    void aCartHoldsAHundredDifferentItems() throws SQLException {
        var guest = Shop.guest();
        var cart = guest.add(Shop.product(5).variantId(), 1);
        fill(cart.text("/id"), 98);

        assertThat(guest.add(Shop.product(5).variantId(), 1).status()).isEqualTo(200);
        var refused = guest.add(Shop.product(5).variantId(), 1);

        assertThat(refused.status()).as("%s", refused).isEqualTo(422);
        assertThat(refused.code()).isEqualTo("CART_FULL");
        assertThat(guest.get("/api/cart").json().at("/items")).hasSize(100);
    }

    @Test
    void whatIsUnknownIsNotFoundAndLeavesNoLine() {
        var unknown = UUID.randomUUID();

        var refused = Shop.guest().add(unknown.toString(), 1);

        assertThat(refused.status()).as("%s", refused).isEqualTo(404);
        assertThat(Platform.number("select count(*) from cart_line where variant_id = ?", unknown))
                .isZero();
    }

    @Test
    void whatIsNotPublishedIsNotFound() {
        var manager = Shop.as("manager");
        var draft = manager.post("/api/products", """
                {"title":"Not yet","description":"","category":"%s","tags":[],"status":"draft","attributes":{},"options":[],
                 "variants":[{"sku":"D-%s","options":{},"price":{"amount":"1.00","currency":"EUR"},"stock":5}],"media":[]}\
                """.formatted(
                        manager.get("/api/categories").text("/items/0/slug"), UUID.randomUUID()));
        var guest = Shop.guest();

        assertThat(guest.add(draft.text("/variants/0/id"), 1).status()).isEqualTo(404);
        assertThat(guest.post("/api/cart/items?currency=JPY", """
                {"variant_id":"%s","quantity":1}""".formatted(draft.text("/variants/0/id")))
                        .status())
                .as("without a price either")
                .isEqualTo(404);
    }

    private static void fill(String cart, int lines) throws SQLException {
        try (var database = Platform.database();
                var statement = database.prepareStatement("insert into cart_line (id, cart_id, variant_id, quantity)"
                        + " select gen_random_uuid(), cast(? as uuid), v.id, 1 from product_variant v join product p on p.id = v.product_id"
                        + " where p.status = 'PUBLISHED' and exists (select from price r where r.variant_id = v.id and r.currency = 'EUR')"
                        + " and not exists (select from cart_line l where l.cart_id = cast(? as uuid)"
                        + " and l.variant_id = v.id) order by v.id limit ?")) {
            statement.setString(1, cart);
            statement.setString(2, cart);
            statement.setInt(3, lines);
            assertThat(statement.executeUpdate()).isEqualTo(lines);
        }
    }
}
