package org.cartora.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;

/** Where tests get promotions and coupons from; what was made is paused at the end. */
final class CouponOffice implements AutoCloseable {

    private final Shop manager = Shop.as("manager");
    private final List<String> made = new ArrayList<>();

    /** A promotion as it is written in JSON. */
    Answer promotion(String json) {
        var answer = manager.post("/api/admin/promotions", json);
        if (answer.status() == 201) {
            made.add(answer.text("/id"));
        }
        return answer;
    }

    /** Ten percent off one product, by coupon, so that no other test notices; its id. */
    String tenPercent(Shop.Product mug, String more) {
        var answer = promotion("""
                {"terms":{"name":"Ten off %s","lane":"ITEM","stacking":"BEST","conditions":{"scope":{"products":["%s"]}},
                 "benefit":{"kind":"PERCENT","percent":10},"needs_coupon":true%s},"status":"ACTIVE"}""".formatted(mug.sku(), mug.id(), more));
        assertThat(answer.status()).as("%s", answer).isEqualTo(201);
        return answer.text("/id");
    }

    /** The code of a coupon for a promotion. */
    String coupon(String promotion, String more) {
        var code = "T"
                + UUID.randomUUID().toString().replace("-", "").substring(0, 12).toUpperCase(Locale.ROOT);
        var answer = manager.post(
                "/api/admin/coupons", "{\"promotion_id\":\"%s\",\"code\":\"%s\"%s}".formatted(promotion, code, more));
        assertThat(answer.status()).as("%s", answer).isEqualTo(201);
        return code;
    }

    /** A guest whose cart holds one unit and the coupon. */
    static Shop guestWith(Shop.Product mug, String code) {
        var guest = Shop.guest();
        assertThat(guest.add(mug.variantId(), 1).status()).isEqualTo(200);
        var cart = guest.post("/api/cart/coupons", "{\"code\":\"" + code + "\"}");
        assertThat(cart.status()).as("%s", cart).isEqualTo(200);
        return guest;
    }

    /** How often a coupon counts as used. */
    static long redeemed(String code) {
        return Platform.number("select redeemed from coupon where code = ?", code);
    }

    /** How many uses of a coupon are in this state: HELD, REDEEMED or GIVEN_BACK. */
    static long uses(String code, String state) {
        return Platform.number("select count(*) from redemption where coupon_code = ? and state = ?", code, state);
    }

    @Override
    public void close() {
        made.forEach(id -> manager.patch("/api/admin/promotions/" + id, "{\"status\":\"PAUSED\"}"));
    }
}
