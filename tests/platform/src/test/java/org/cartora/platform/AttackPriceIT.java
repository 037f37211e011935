package org.cartora.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Who tries to pay less than the shop asks, or to be paid by it. */
class AttackPriceIT {

    private static final String CONFIRM = "/api/orders/confirm";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "-1",
                "0",
                "0.5",
                "1.0",
                "1e0",
                "10000",
                "2147483648",
                "-2147483649",
                "4294967297",
                "18446744073709551617",
                "\"1\"",
                "true",
                "null",
                "[1]",
                "NaN"
            })
    void aQuantityIsAWholeNumberOfUnitsThatOneCanCarry(String quantity) {
        var mug = Shop.product(20_000);
        var guest = Shop.guest();
        assertThat(guest.add(mug.variantId(), 1).status()).isEqualTo(200);
        var line = guest.get("/api/cart").text("/items/0/id");
        var item = "{\"variant_id\":\"%s\",\"quantity\":%s}".formatted(mug.variantId(), quantity);

        assertThat(guest.post("/api/cart/items", item).status()).isEqualTo(400);
        assertThat(guest.patch("/api/cart/items/" + line, "{\"quantity\":" + quantity + "}")
                        .status())
                .isEqualTo(400);
        assertThat(direct(item, "").status()).isEqualTo(400);
        assertThat(guest.get("/api/cart").text("/totals/grand_total/amount")).isEqualTo("11.90");
    }

    @Test
    void unitsThatAddUpToMoreThanOneCanCarryAreRefused() {
        var mug = Shop.product(30_000);
        var guest = Shop.guest();
        assertThat(guest.add(mug.variantId(), 9_999).status()).isEqualTo(200);

        assertThat(guest.add(mug.variantId(), 9_999).status()).isBetween(400, 422);
        assertThat(guest.get("/api/cart").json().at("/items/0/quantity").asInt())
                .isEqualTo(9_999);
        var item = "{\"variant_id\":\"%s\",\"quantity\":9999}".formatted(mug.variantId());
        assertThat(direct(item + "," + item, "").status()).isBetween(400, 422);
    }

    /** Fields at the top of a body are in {@link MassAssignmentIT}. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"price\":\"0.01\"",
                "\"unit_price\":{\"amount\":\"0.01\",\"currency\":\"EUR\"}",
                "\"discount\":99",
                "\"currency\":\"JPY\""
            })
    void noLineOfAnOrderSaysWhatItCosts(String field) {
        var item = "{\"variant_id\":\"%s\",\"quantity\":1,%s}"
                .formatted(Shop.product(3).variantId(), field);

        assertThat(direct(item, "").code()).isEqualTo("VALIDATION_ERROR");
    }

    @Test
    void aTotalThatOnlyTheClientExpectsIsNotTheTotal() {
        var mug = Shop.product(3);
        var guest = Shop.guest();
        guest.add(mug.variantId(), 1);

        for (var wished : List.of("0.01", "-5.00", "0.00", "999999999999.99")) {
            var answer = guest.post("/api/checkout", """
                {"email":"%s","shipping_address":%s,"shipping_method":"standard","expected_total":{"amount":"%s","currency":"EUR"}}\
                """.formatted(Shop.newEmail(), Shop.ADDRESS, wished));
            assertThat(answer.status()).as("%s", answer).isBetween(400, 422);
        }
        assertThat(mug.available()).isEqualTo(3);
    }

    @ParameterizedTest
    @ValueSource(strings = {"XXX", "eur", "BTC", "EUR,JPY", "JPY", "../EUR", "VND"})
    void anotherCurrencyMakesNothingCheaper(String currency) {
        var mug = Shop.product(3);
        var guest = Shop.guest();
        guest.add(mug.variantId(), 1);

        var answer = guest.post("/api/checkout?currency=" + currency, """
            {"email":"%s","shipping_address":%s,"shipping_method":"standard"}\
            """.formatted(Shop.newEmail(), Shop.ADDRESS));

        if (answer.status() == 201) {
            assertThat(answer.text("/totals/grand_total/currency")).isEqualTo("EUR");
            assertThat(answer.text("/totals/grand_total/amount")).isEqualTo("16.80");
        } else {
            assertThat(answer.status()).as("%s", answer).isBetween(400, 422);
        }
    }

    @Test
    void whatIsNotForSaleIsNotSold() {
        var draft = Shop.as("manager").post("/api/products", """
            {"title":"Not yet","description":"","category":"%s","tags":[],"status":"draft","attributes":{},"options":[],
             "variants":[{"sku":"N-%s","options":{},"price":{"amount":"1.00","currency":"EUR"},"stock":5}],"media":[]}\
            """.formatted(
                        Shop.guest().get("/api/categories").text("/items/0/slug"), java.util.UUID.randomUUID()));
        assertThat(draft.status()).as("%s", draft).isEqualTo(201);
        var variant = draft.text("/variants/0/id");
        var nobody = "018f0000-0000-7000-8000-00000000ffff";

        for (var id : List.of(variant, nobody, draft.text("/id"))) {
            assertThat(Shop.guest().add(id, 1).status()).as(id).isIn(404, 422);
            assertThat(direct("{\"variant_id\":\"%s\",\"quantity\":1}".formatted(id), "")
                            .status())
                    .as(id)
                    .isIn(404, 422);
        }
        assertThat(Shop.guest().get("/api/products/" + draft.text("/id")).status())
                .isEqualTo(404);
    }

    @Test
    void nobodyGetsAnOrderWithoutPayingItsOwnTotal() {
        var cheap = Shop.product(5, "0.50");
        var dear = Shop.product(5, "900.00");
        var guest = Shop.guest();
        guest.add(dear.variantId(), 1);
        var wanted = guest.checkout(Shop.newEmail());
        var other = Shop.guest();
        other.add(cheap.variantId(), 1);
        var paid = other.checkout(Shop.newEmail());
        assertThat(other.pay(paid, Shop.GOOD_CARD).status()).isEqualTo(200);

        assertThat(guest.confirm(wanted).code()).isEqualTo("PAYMENT_REQUIRED");
        assertThat(guest.pay(wanted, Shop.DECLINED_CARD).code()).isEqualTo("PAYMENT_DECLINED");
        assertThat(guest.confirm(wanted).code()).isEqualTo("PAYMENT_REQUIRED");
        assertThat(guest.post(
                                CONFIRM,
                                "{\"checkout_id\":\"%s\",\"payment\":\"%s\"}"
                                        .formatted(wanted.text("/checkout_id"), paid.text("/payment/client_secret")))
                        .status())
                .isEqualTo(400);
        // what was paid for the cheap one is the cheap one, however often it is confirmed
        var order = other.confirm(paid);
        assertThat(order.text("/grand_total/amount")).isEqualTo("5.40");
        assertThat(other.confirm(paid).text("/number")).isEqualTo(order.text("/number"));
        assertThat(guest.confirm(wanted).code()).isEqualTo("PAYMENT_REQUIRED");
    }

    @Test
    void theCartThatWasPaidIsTheOneThatIsSent() {
        var mug = Shop.product(50, "10.00");
        var guest = Shop.guest();
        guest.add(mug.variantId(), 1);
        var checkout = guest.checkout(Shop.newEmail());
        guest.add(mug.variantId(), 40);
        guest.pay(checkout, Shop.GOOD_CARD);

        var order = guest.confirm(checkout);

        assertThat(order.json().at("/lines/0/quantity").asInt()).isEqualTo(1);
        assertThat(order.text("/grand_total/amount")).isEqualTo("14.90");
    }

    @Test
    void aCouponCountsOnceHoweverItIsSpelled() {
        var mug = Shop.product(9, "100.00");
        var code = "ATK" + Long.toString(System.nanoTime(), 36).toUpperCase(Locale.ROOT);
        var manager = Shop.as("manager");
        var promotion = manager.post("/api/admin/promotions", """
            {"terms":{"name":"Attack %s","lane":"ITEM","stacking":"BEST","priority":0,"needs_coupon":true,
              "conditions":{"scope":{"products":["%s"]}},"benefit":{"kind":"PERCENT","percent":10},"per_customer_limit":1},
             "status":"ACTIVE"}\
            """.formatted(code, mug.id()));
        assertThat(promotion.status()).as("%s", promotion).isEqualTo(201);
        assertThat(manager.post("/api/admin/coupons", """
            {"promotion_id":"%s","code":"%s"}\
            """.formatted(promotion.text("/id"), code))
                        .status())
                .isEqualTo(201);
        var email = Shop.newEmail();
        var guest = Shop.guest();

        guest.add(mug.variantId(), 1);
        for (var spelled : List.of(code, code.toLowerCase(Locale.ROOT), " " + code + " ", code + "\u200b", code)) {
            guest.post("/api/cart/coupons", "{\"code\":\"" + spelled + "\"}");
        }
        assertThat(guest.get("/api/cart").text("/totals/discount_total/amount")).isEqualTo("10.00");
        var checkout = guest.checkout(email);
        assertThat(guest.pay(checkout, Shop.GOOD_CARD).status()).isEqualTo(200);
        assertThat(guest.confirm(checkout).text("/discount_total/amount")).isEqualTo("10.00");

        // once per customer: the same address in other letters is the same customer
        for (var again : List.of(email, email.toUpperCase(Locale.ROOT))) {
            var second = Shop.guest();
            second.add(mug.variantId(), 1);
            second.post("/api/cart/coupons", "{\"code\":\"" + code + "\"}");
            var refused = second.checkout(again);
            assertThat(refused.status() == 422
                            || refused.text("/totals/discount_total/amount").equals("0.00"))
                    .as("%s", refused)
                    .isTrue();
        }
        manager.patch("/api/admin/promotions/" + promotion.text("/id"), "{\"status\":\"PAUSED\"}");
    }

    private static Answer direct(String items, String more) {
        return Shop.guest().post("/api/orders", """
            {"items":[%s],"email":"%s","shipping_address":%s,"shipping_method":"standard",
             "payment":{"provider":"sandbox","card":"4242424242424242"}%s}\
            """.formatted(items, Shop.newEmail(), Shop.ADDRESS, more));
    }
}
