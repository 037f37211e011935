package org.cartora.platform;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Promotions and coupons from the cart to the order. */
class CouponIT {

    private final CouponOffice office = new CouponOffice();

    @AfterEach
    void pauseWhatWasMade() {
        office.close();
    }

    @Test
    void aCouponIsTakenOffTheCartTheCheckoutAndTheOrderAlike() {
        var mug = Shop.product(10);
        var code = office.coupon(office.tenPercent(mug, ""), "");
        var guest = Shop.guest();
        guest.add(mug.variantId(), 2);

        var cart = guest.post("/api/cart/coupons", "{\"code\":\"" + code.toLowerCase(java.util.Locale.ROOT) + "\"}");
        var checkout = guest.checkout(Shop.newEmail());
        guest.pay(checkout, Shop.GOOD_CARD);
        var order = guest.confirm(checkout);

        assertThat(cart.status()).as("%s", cart).isEqualTo(200);
        assertThat(cart.text("/coupons/0")).isEqualTo(code);
        assertThat(cart.text("/totals/discount_total/amount")).isEqualTo("2.38");
        assertThat(cart.text("/items/0/total/amount")).isEqualTo("21.42");
        assertThat(cart.text("/promotions/0/reason")).contains("10 % off");
        assertThat(checkout.text("/totals/discount_total/amount")).isEqualTo("2.38");
        assertThat(order.isDone()).as("%s", order).isTrue();
        assertThat(order.text("/discount_total/amount")).isEqualTo("2.38");
        assertThat(order.text("/lines/0/discounts/0/amount/amount")).isEqualTo("2.38");
        assertThat(order.text("/lines/0/taxes/0/amount/amount")).isEqualTo("3.42");
        assertThat(guest.get("/api/cart").json().at("/coupons")).isEmpty();
    }

    @Test
    void aCodeThatDoesNotExistIsRefused() {
        var guest = Shop.guest();
        guest.add(Shop.product(1).variantId(), 1);

        var answer = guest.post("/api/cart/coupons", "{\"code\":\"NO-SUCH-CODE\"}");

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.code()).isEqualTo("COUPON_UNKNOWN");
    }

    @Test
    void aCouponTakenOutOfTheCartSavesNothing() {
        var mug = Shop.product(10);
        var code = office.coupon(office.tenPercent(mug, ""), "");
        var guest = Shop.guest();
        guest.add(mug.variantId(), 1);
        guest.post("/api/cart/coupons", "{\"code\":\"" + code + "\"}");

        var cart = guest.delete("/api/cart/coupons/" + code);

        assertThat(cart.status()).isEqualTo(200);
        assertThat(cart.json().at("/coupons")).isEmpty();
        assertThat(cart.text("/totals/discount_total/amount")).isEqualTo("0.00");
    }

    @Test
    void aShopperTypesACodeAndSeesWhatItSavesAndWhy() {
        var mug = Shop.product(10);
        var code = office.coupon(office.tenPercent(mug, ""), "");
        try (var browser = new Browser()) {
            var buyer = new Buyer(browser.fresh());
            buyer.putIntoCart(mug);
            buyer.open("/cart");

            buyer.field("Coupon code").fill("NO-SUCH-CODE");
            buyer.button("Apply").click();
            assertThat(buyer.page().getByText("There is no such coupon.")).isVisible();
            buyer.field("Coupon code").fill(code);
            buyer.button("Apply").click();

            var summary = buyer.page().getByRole(AriaRole.REGION, new Page.GetByRoleOptions().setName("Summary"));
            assertThat(summary).containsText("Ten off " + mug.sku() + ": −€1.19");
            buyer.page().getByText("How this total came about").click();
            assertThat(summary).containsText("10 % off");
            buyer.button("Remove coupon " + code).click();
            assertThat(summary).not().containsText("−€1.19");
        }
    }

    @Test
    void aCanceledOrderGivesItsCouponBack() {
        var mug = Shop.product(10);
        var code = office.coupon(office.tenPercent(mug, ""), ",\"total_limit\":1");
        var guest = Shop.guest();
        guest.add(mug.variantId(), 1);
        guest.post("/api/cart/coupons", "{\"code\":\"" + code + "\"}");
        var checkout = guest.checkout(Shop.newEmail());
        guest.pay(checkout, Shop.GOOD_CARD);
        var order = guest.confirm(checkout);
        guest.with("X-Order-Token", order.header("X-Order-Token"));
        assertThat(CouponOffice.redeemed(code)).isEqualTo(1);

        var canceled = guest.post("/api/orders/" + order.text("/number") + "/cancel", "{}");

        assertThat(canceled.status()).as("%s", canceled).isEqualTo(200);
        assertThat(CouponOffice.redeemed(code)).isZero();
    }

    @Test
    void ownEarlierCheckoutDoesNotUseUpTheCoupon() {
        var mug = Shop.product(10);
        var code = office.coupon(office.tenPercent(mug, ""), ",\"total_limit\":1");
        var guest = Shop.guest();
        guest.add(mug.variantId(), 1);
        guest.post("/api/cart/coupons", "{\"code\":\"" + code + "\"}");
        var email = Shop.newEmail();

        assertThat(guest.checkout(email).status()).isEqualTo(201);
        assertThat(guest.checkout(email).status()).isEqualTo(201);
    }

    @Test
    void aPromotionThatGivesGoodsAwayIsNotActivatedUnlessThatIsMeant() {
        var strange = """
                {"terms":{"name":"Five off","lane":"CART","stacking":"BEST","benefit":{"kind":"AMOUNT",
                 "amount":{"amount":"5.00","currency":"EUR"}},"needs_coupon":true},"status":"ACTIVE"%s}""";

        var refused = office.promotion(strange.formatted(""));
        var accepted = office.promotion(strange.formatted(",\"accept_strange\":true"));

        assertThat(refused.status()).as("%s", refused).isEqualTo(422);
        assertThat(refused.code()).isEqualTo("PROMOTION_STRANGE");
        assertThat(accepted.status()).as("%s", accepted).isEqualTo(201);
    }
}
