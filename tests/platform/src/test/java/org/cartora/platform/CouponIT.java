package org.cartora.platform;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.ArrayList;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Promotions and coupons from the cart to the order, also under many at once. */
class CouponIT {

    private final Shop manager = Shop.as("manager");
    private final ArrayList<String> made = new ArrayList<>();

    @AfterEach
    void pauseWhatWasMade() {
        made.forEach(id -> manager.patch("/api/admin/promotions/" + id, "{\"status\":\"PAUSED\"}"));
    }

    @Test
    void aCouponIsTakenOffTheCartTheCheckoutAndTheOrderAlike() {
        var mug = Shop.product(10);
        var code = coupon(tenPercent(mug, ""), "");
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
        var code = coupon(tenPercent(mug, ""), "");
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
        var code = coupon(tenPercent(mug, ""), "");
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
    void sixtyFourBuyersAtOnceUseACouponOfTenUsesTenTimes() throws Exception {
        var mug = Shop.product(100);
        var code = coupon(tenPercent(mug, ""), ",\"total_limit\":10");
        var buyers = new ArrayList<Callable<Answer>>();
        for (var i = 0; i < 64; i++) {
            var guest = Shop.guest();
            guest.add(mug.variantId(), 1);
            assertThat(guest.post("/api/cart/coupons", "{\"code\":\"" + code + "\"}")
                            .status())
                    .isEqualTo(200);
            buyers.add(() -> guest.checkout(Shop.newEmail()));
        }

        var answers = new ArrayList<Answer>();
        try (var threads = Executors.newFixedThreadPool(64)) {
            for (var answer : threads.invokeAll(buyers)) {
                answers.add(answer.get());
            }
        }

        assertThat(answers.stream().filter(answer -> answer.status() == 201)).hasSize(10);
        assertThat(answers.stream().filter(answer -> answer.status() != 201))
                .hasSize(54)
                .allSatisfy(answer -> assertThat(answer.code()).isEqualTo("COUPON_EXHAUSTED"));
        assertThat(Platform.number("select redeemed from coupon where code = ?", code))
                .isEqualTo(10);
    }

    @Test
    void aCanceledOrderGivesItsCouponBack() {
        var mug = Shop.product(10);
        var code = coupon(tenPercent(mug, ""), ",\"total_limit\":1");
        var guest = Shop.guest();
        guest.add(mug.variantId(), 1);
        guest.post("/api/cart/coupons", "{\"code\":\"" + code + "\"}");
        var checkout = guest.checkout(Shop.newEmail());
        guest.pay(checkout, Shop.GOOD_CARD);
        var order = guest.confirm(checkout);
        guest.with("X-Order-Token", order.header("X-Order-Token"));
        assertThat(Platform.number("select redeemed from coupon where code = ?", code))
                .isEqualTo(1);

        var canceled = guest.post("/api/orders/" + order.text("/number") + "/cancel", "{}");

        assertThat(canceled.status()).as("%s", canceled).isEqualTo(200);
        assertThat(Platform.number("select redeemed from coupon where code = ?", code))
                .isZero();
    }

    @Test
    void ownEarlierCheckoutDoesNotUseUpTheCoupon() {
        var mug = Shop.product(10);
        var code = coupon(tenPercent(mug, ""), ",\"total_limit\":1");
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

        var refused = manager.post("/api/admin/promotions", strange.formatted(""));
        var accepted = manager.post("/api/admin/promotions", strange.formatted(",\"accept_strange\":true"));

        assertThat(refused.status()).as("%s", refused).isEqualTo(422);
        assertThat(refused.code()).isEqualTo("PROMOTION_STRANGE");
        assertThat(accepted.status()).as("%s", accepted).isEqualTo(201);
        made.add(accepted.text("/id"));
    }

    /** Ten percent off one product, by coupon, so that no other test notices. */
    private String tenPercent(Shop.Product mug, String more) {
        var answer = manager.post("/api/admin/promotions", """
                {"terms":{"name":"Ten off %s","lane":"ITEM","stacking":"BEST","conditions":{"scope":{"products":["%s"]}},
                 "benefit":{"kind":"PERCENT","percent":10},"needs_coupon":true%s},"status":"ACTIVE"}""".formatted(mug.sku(), mug.id(), more));
        assertThat(answer.status()).as("%s", answer).isEqualTo(201);
        made.add(answer.text("/id"));
        return answer.text("/id");
    }

    private String coupon(String promotion, String more) {
        var code = "T"
                + UUID.randomUUID().toString().replace("-", "").substring(0, 12).toUpperCase(java.util.Locale.ROOT);
        var answer = manager.post(
                "/api/admin/coupons", "{\"promotion_id\":\"%s\",\"code\":\"%s\"%s}".formatted(promotion, code, more));
        assertThat(answer.status()).as("%s", answer).isEqualTo(201);
        return code;
    }
}
