package org.cartora.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/** One purchase, from the cart to the mail, and every way in which it can be refused. */
class PurchaseIT {

    @Test
    void onlyWhoPutsSomethingIntoACartIsGivenItsCookie() {
        var look = Shop.guest().get("/api/cart");
        var put = Shop.guest().add(Shop.product(1).variantId(), 1);

        assertThat(look.header("X-Cart-Token")).isNotBlank();
        assertThat(look.http().headers().firstValue("Set-Cookie")).isEmpty();
        assertThat(put.header("Set-Cookie")).startsWith("cartora_cart=" + put.header("X-Cart-Token"));
    }

    @Test
    void aGuestBuysAndReadsTheOrderWithItsToken() {
        var mug = Shop.product(5);
        var guest = Shop.guest();

        var order = guest.buy(mug.variantId(), 2, Shop.newEmail());

        assertThat(order.isDone()).as("%s", order).isTrue();
        assertThat(order.text("/status")).isEqualTo("PLACED");
        assertThat(order.text("/payment_status")).isEqualTo("PAID");
        assertThat(order.text("/fulfillment_status")).isEqualTo("UNFULFILLED");
        assertThat(order.text("/subtotal/amount")).isEqualTo("23.80");
        assertThat(order.text("/shipping_total/amount")).isEqualTo("4.90");
        assertThat(order.text("/grand_total/amount")).isEqualTo("28.70");
        assertThat(order.text("/tax_total/amount")).isEqualTo("4.58");
        assertThat(order.text("/lines/0/sku")).isEqualTo(mug.sku());
        assertThat(mug.available()).isEqualTo(3);
        assertThat(guest.get("/api/cart").json().at("/items")).isEmpty();

        var path = "/api/orders/" + order.text("/number");
        assertThat(Shop.guest().get(path).status()).isEqualTo(404);
        assertThat(Shop.guest()
                        .with("X-Order-Token", order.header("X-Order-Token"))
                        .get(path)
                        .status())
                .isEqualTo(200);
    }

    @Test
    void aRepeatedConfirmationAnswersTheSameOrder() {
        var mug = Shop.product(5);
        var guest = Shop.guest();
        guest.add(mug.variantId(), 1);
        var checkout = guest.checkout(Shop.newEmail());
        guest.pay(checkout, Shop.GOOD_CARD);

        var first = guest.confirm(checkout);
        var second = guest.confirm(checkout);

        assertThat(first.status())
                .as("200 where the provider's word was faster")
                .isIn(200, 201);
        assertThat(second.status()).isEqualTo(200);
        assertThat(second.text("/number")).isEqualTo(first.text("/number"));
        assertThat(mug.available()).isEqualTo(4);
    }

    @Test
    void anUnpaidCheckoutIsNoOrder() {
        var guest = Shop.guest();
        guest.add(Shop.product(5).variantId(), 1);

        var answer = guest.confirm(guest.checkout(Shop.newEmail()));

        assertThat(answer.status()).isEqualTo(409);
        assertThat(answer.code()).isEqualTo("PAYMENT_REQUIRED");
    }

    @Test
    void aDeclinedCardMayBeFollowedByAnother() {
        var guest = Shop.guest();
        guest.add(Shop.product(5).variantId(), 1);
        var checkout = guest.checkout(Shop.newEmail());

        var declined = guest.pay(checkout, Shop.DECLINED_CARD);

        assertThat(declined.status()).isEqualTo(422);
        assertThat(declined.code()).isEqualTo("PAYMENT_DECLINED");
        assertThat(guest.pay(checkout, Shop.GOOD_CARD).text("/status")).isEqualTo("succeeded");
        assertThat(guest.confirm(checkout).isDone()).isTrue();
    }

    @Test
    void aCardThatAsksForAuthenticationIsChargedWhenItIsPassed() {
        var guest = Shop.guest();
        guest.add(Shop.product(5).variantId(), 1);
        var checkout = guest.checkout(Shop.newEmail());

        var challenged = guest.pay(checkout, Shop.CHALLENGED_CARD);

        assertThat(challenged.text("/status")).isEqualTo("requires_action");
        assertThat(guest.confirm(checkout).code()).isEqualTo("PAYMENT_REQUIRED");
        var url = challenged.text("/next_action/url");
        assertThat(guest.post(url, "{\"outcome\":\"fail\"}").code()).isEqualTo("PAYMENT_DECLINED");
        guest.pay(checkout, Shop.CHALLENGED_CARD);
        assertThat(guest.post(url, "{\"outcome\":\"pass\"}").text("/status")).isEqualTo("succeeded");
        assertThat(guest.confirm(checkout).isDone()).isTrue();
    }

    @Test
    void moreThanThereIsIsRefusedWithTheSkuAndNothingIsHeld() {
        var mug = Shop.product(3);
        var guest = Shop.guest();
        guest.add(mug.variantId(), 4);

        var refused = guest.checkout(Shop.newEmail());

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.code()).isEqualTo("OUT_OF_STOCK");
        assertThat(refused.text("/error/details/0/field")).isEqualTo(mug.sku());
        assertThat(mug.available()).isEqualTo(3);
    }

    @Test
    void whatComesBackRightAfterARefusalIsSold() {
        var mug = Shop.product(1);
        var first = Shop.guest();
        first.add(mug.variantId(), 1);
        first.checkout(Shop.newEmail());
        var guest = Shop.guest();
        guest.add(mug.variantId(), 1);
        for (var refused : List.of(guest.checkout(Shop.newEmail()), guest.checkout(Shop.newEmail()))) {
            assertThat(refused.code()).isEqualTo("OUT_OF_STOCK");
            assertThat(refused.text("/error/details/0/field")).isEqualTo(mug.sku());
            assertThat(refused.text("/error/details/0/message")).isEqualTo("is sold out");
        }

        // who holds it may check out again
        var held = first.checkout(Shop.newEmail());
        assertThat(held.status()).as("%s", held).isEqualTo(201);
        LatePaymentIT.stockIsFree(held);

        // the shop's own sweeper may be at it for a moment
        Platform.eventually(
                Duration.ofSeconds(10), () -> guest.checkout(Shop.newEmail()).status() == 201);
    }

    @Test
    void aSecondCheckoutOfTheSameCartDoesNotWaitForTheFirst() {
        var mug = Shop.product(1);
        var guest = Shop.guest();
        guest.add(mug.variantId(), 1);
        var first = guest.checkout(Shop.newEmail());

        var second = guest.checkout(Shop.newEmail());

        assertThat(second.status()).as("%s", second).isEqualTo(201);
        assertThat(guest.pay(first, Shop.GOOD_CARD).code()).isEqualTo("CHECKOUT_EXPIRED");
        assertThat(guest.pay(second, Shop.GOOD_CARD).status()).isEqualTo(200);
    }

    @Test
    void aCheckoutSaysWhatItStillLacks() {
        var guest = Shop.guest();
        guest.add(Shop.product(1).variantId(), 1);
        var opened = guest.checkout(Shop.newEmail());
        var path = "/api/checkout/" + opened.text("/checkout_id");

        var unpaid = guest.get(path);
        guest.pay(opened, Shop.GOOD_CARD);
        var paid = guest.get(path);

        assertThat(unpaid.text("/requirements/0/code")).isEqualTo("PAYMENT_REQUIRED");
        assertThat(unpaid.text("/totals/grand_total/amount")).isEqualTo(opened.text("/totals/grand_total/amount"));
        // the provider's webhook may have placed it by now
        assertThat(paid.text("/state")).isIn("PAID", "PLACED");
        assertThat(paid.json().at("/requirements")).isEmpty();
    }

    @Test
    void aTotalThatIsNoLongerRightIsRefused() {
        var guest = Shop.guest();
        guest.add(Shop.product(5).variantId(), 1);

        var refused = guest.post("/api/checkout", """
                {"email":"%s","shipping_address":%s,"shipping_method":"standard","expected_total":{"amount":"1.00","currency":"EUR"}}""".formatted(Shop.newEmail(), Shop.ADDRESS));

        assertThat(refused.code()).isEqualTo("PRICE_CHANGED");
    }

    @Test
    void aServerBuysInOneCallAndADeclineLeavesNothingBehind() {
        var mug = Shop.product(2);
        var body = """
                {"items":[{"variant_id":"%s","quantity":2}],"email":"%s","shipping_address":%s,"shipping_method":"express","payment":{"provider":"sandbox","card":"%s"}}""";
        var email = Shop.newEmail();

        var declined = Shop.guest()
                .post("/api/orders", body.formatted(mug.variantId(), email, Shop.ADDRESS, Shop.DECLINED_CARD));
        assertThat(declined.code()).isEqualTo("PAYMENT_DECLINED");
        assertThat(mug.available()).isEqualTo(2);

        var order =
                Shop.guest().post("/api/orders", body.formatted(mug.variantId(), email, Shop.ADDRESS, Shop.GOOD_CARD));
        assertThat(order.isDone()).as("%s", order).isTrue();
        assertThat(order.text("/grand_total/amount")).isEqualTo("36.70");
        assertThat(mug.available()).isZero();
    }

    @Test
    void aCanceledOrderIsRefundedAndItsStockIsFreeAgain() {
        var mug = Shop.product(1);
        var guest = Shop.guest();
        var order = guest.buy(mug.variantId(), 1, Shop.newEmail());
        guest.with("X-Order-Token", order.header("X-Order-Token"));
        var path = "/api/orders/" + order.text("/number");

        var canceled = guest.post(path + "/cancel", "{}");

        assertThat(canceled.text("/status")).as("%s", canceled).isEqualTo("CANCELED");
        assertThat(canceled.text("/payment_status")).isEqualTo("REFUNDED");
        assertThat(mug.available()).isEqualTo(1);
        assertThat(guest.post(path + "/cancel", "{}").status()).isEqualTo(409);
        assertThat(guest.get(path + "/events").json().at("/items").findValuesAsText("type"))
                .containsExactly("PLACED", "PAID", "CANCELED", "REFUNDED");
    }

    @Test
    void aGuestFindsAnOrderByNumberAndMailAndNobodyElseDoes() {
        var email = Shop.newEmail();
        var order = Shop.guest().buy(Shop.product(1).variantId(), 1, email);
        var lookup = "{\"number\":\"%s\",\"email\":\"%s\"}";

        var found = Shop.guest().post("/api/orders/lookup", lookup.formatted(order.text("/number"), email));

        assertThat(found.header("X-Order-Token")).isEqualTo(order.header("X-Order-Token"));
        assertThat(Shop.guest()
                        .post("/api/orders/lookup", lookup.formatted(order.text("/number"), Shop.newEmail()))
                        .status())
                .isEqualTo(404);
    }

    @Test
    void anOrderSendsExactlyOneMail() {
        var email = Shop.newEmail();

        var order = Shop.guest().buy(Shop.product(1).variantId(), 1, email);

        Platform.eventually(Duration.ofSeconds(60), () -> !Mail.to(email).isEmpty());
        assertThat(Mail.to(email))
                .singleElement()
                .satisfies(mail -> assertThat(mail.subject()).contains(order.text("/number")));
    }

    @Test
    void aPriceInTheRequestIsRefused() {
        var answer = Shop.guest()
                .post("/api/cart/items", """
                        {"variant_id":"%s","quantity":1,"unit_price":"0.01"}""".formatted(Shop.product(1).variantId()));

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.code()).isEqualTo("VALIDATION_ERROR");
        assertThat(answer.text("/error/details/0/field")).isEqualTo("unit_price");
    }
}
