package org.cartora.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Who sells a product, as the staff says, and what that is good for. */
class SellerIT {

    private final Shop manager = Shop.as("manager");

    @Test
    void aPromotionForASellersGoodsFindsThemInTheCart() {
        var seller = Shop.as("seller").get("/api/users/me").text("/id");
        var sold = Shop.product(3, "20.00");
        var ours = Shop.product(3, "20.00");
        assertThat(sells(sold, seller).text("/seller")).isEqualTo(seller);
        var now = Instant.now();
        var promotion = manager.post(
                "/api/admin/promotions", """
                {"status":"ACTIVE","accept_strange":true,"terms":{"name":"Of one seller","lane":"CART","stacking":"BEST","priority":0,
                 "conditions":{"scope":{"sellers":["%s"]}},"benefit":{"kind":"PERCENT","percent":10},
                 "needs_coupon":false,"starts_at":"%s","ends_at":"%s"}}""".formatted(seller, now.minusSeconds(60), now.plusSeconds(120)));
        assertThat(promotion.status()).as("%s", promotion).isEqualTo(201);

        var theirs = Shop.guest();
        theirs.add(sold.variantId(), 1);
        var other = Shop.guest();
        other.add(ours.variantId(), 1);

        assertThat(theirs.get("/api/cart").text("/totals/discount_total/amount"))
                .isEqualTo("2.00");
        assertThat(other.get("/api/cart").text("/totals/discount_total/amount")).isEqualTo("0.00");
    }

    @Test
    void whoIsNotKnownHereSellsNothing() {
        var answer = sells(Shop.product(1), UUID.randomUUID().toString());

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.toString()).contains("seller_id", "is nobody who is known here");
    }

    private Answer sells(Shop.Product product, String seller) {
        var path = "/api/products/" + product.id();
        var read = manager.get(path);
        return manager.with("If-Match", read.header("ETag")).patch(path, "{\"seller_id\":\"" + seller + "\"}");
    }
}
