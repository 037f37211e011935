package org.cartora.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Orders that get more between placement and parcel, paid apart. */
class OrderEditIT {

    private static final Duration SOON = Duration.ofSeconds(60);

    @Test
    void whatIsAddedIsPaidApartThenShippedInvoicedAndProved() {
        var mug = Shop.product(9, "10.00");
        var cup = Shop.product(9, "4.00");
        var placed = Placed.mugs(mug, 2);

        var asked = placed.add(cup, 3);
        assertThat(asked.status()).as("%s", asked).isEqualTo(201);
        assertThat(asked.text("/amount_due/amount")).isEqualTo("12.00");
        assertThat(asked.json().at("/payment").isMissingNode()
                        || asked.json().at("/payment").isNull())
                .isTrue();
        assertThat(cup.available()).isEqualTo(6);
        assertThat(placed.order().json().at("/lines")).hasSize(1);
        var paid = placed.payAddition(Shop.GOOD_CARD);
        assertThat(paid.status()).as("%s", paid).isEqualTo(200);
        var order = placed.confirm(asked);

        assertThat(order.status()).as("%s", order).isEqualTo(200);
        assertThat(order.text("/grand_total/amount")).isEqualTo("36.90");
        assertThat(order.text("/payment_status")).isEqualTo("PAID");
        assertThat(order.json().at("/lines")).hasSize(2);
        assertThat(placed.confirm(asked).text("/grand_total/amount")).isEqualTo("36.90");
        await().atMost(SOON)
                .untilAsserted(() -> assertThat(documents(placed).json().findValuesAsText("kind"))
                        .containsExactly("INVOICE", "INVOICE"));
        assertThat(documents(placed).text("/items/1/amount/amount")).isEqualTo("12.00");
        assertThat(documents(placed).text("/items/0/amount/amount")).isEqualTo("24.90");
        assertThat(placed.buyer()
                        .bytes("/api/orders/" + placed.number() + "/documents/"
                                + documents(placed).text("/items/1/number")))
                .startsWith('%', 'P', 'D', 'F');
        assertThat(placed.staff()
                        .post("/api/admin/orders/" + placed.number() + "/fulfillments", "{\"carrier\":\"DHL\"}")
                        .json()
                        .at("/lines"))
                .hasSize(2);
        placed.assertProven();
    }

    @Test
    void aLineIsRaisedByMoreUnitsOfTheSameAndAllIsCanceledAtOnce() {
        var mug = Shop.product(9, "10.00");
        var placed = Placed.mugs(mug, 2);
        var asked = placed.staff().post(additions(placed), """
                {"lines":[{"line_id":"%s","quantity":2}],"expected_total":{"amount":"20.00","currency":"EUR"}}""".formatted(placed.line()));
        assertThat(asked.status()).as("%s", asked).isEqualTo(201);
        placed.payAddition(Shop.GOOD_CARD);
        assertThat(placed.confirm(asked).text("/grand_total/amount")).isEqualTo("44.90");
        assertThat(mug.available()).isEqualTo(5);

        var canceled = placed.buyer().post("/api/orders/" + placed.number() + "/cancel", "{}");

        assertThat(canceled.text("/refunded_total/amount")).as("%s", canceled).isEqualTo("44.90");
        assertThat(canceled.text("/payment_status")).isEqualTo("REFUNDED");
        assertThat(mug.available()).isEqualTo(9);
        placed.assertProven();
    }

    @Test
    void moneyOfAnAdditionGoesBackToWhatPaidForIt() {
        var placed = Placed.mugs(Shop.product(9, "10.00"), 1);
        var asked = placed.add(Shop.product(9, "4.00"), 2);
        placed.payAddition(Shop.GOOD_CARD);
        placed.confirm(asked);

        placed.refundAmount("11.00");
        var rest = placed.refundAmount("11.90");

        assertThat(rest.text("/refunded_total/amount")).as("%s", rest).isEqualTo("22.90");
        assertThat(rest.text("/payment_status")).isEqualTo("REFUNDED");
        assertThat(placed.refundAmount("0.01").code()).isEqualTo("REFUND_EXCEEDS_PAYMENT");
        placed.assertProven();
    }

    @Test
    void aDeclinedCardAddsNothingAndAnotherMayFollow() {
        var cup = Shop.product(9, "4.00");
        var placed = Placed.mugs(Shop.product(9, "10.00"), 1);
        var asked = placed.add(cup, 1);

        assertThat(placed.payAddition(Shop.DECLINED_CARD).code()).isEqualTo("PAYMENT_DECLINED");
        assertThat(placed.confirm(asked).code()).isEqualTo("PAYMENT_REQUIRED");
        assertThat(placed.order().json().at("/lines")).hasSize(1);
        assertThat(placed.ship(1).json().at("/lines")).hasSize(1);
        placed.payAddition(Shop.GOOD_CARD);

        assertThat(placed.confirm(asked).text("/fulfillment_status")).isEqualTo("PARTIALLY_FULFILLED");
    }

    @Test
    void whatNobodyPaysEndsAndItsStockIsFreeAgain() {
        var cup = Shop.product(3, "4.00");
        var placed = Placed.mugs(Shop.product(9, "10.00"), 1);
        var asked = placed.add(cup, 3);
        assertThat(cup.available()).isZero();

        Platform.change("update checkout set expires_at = now() where id = ?", UUID.fromString(asked.text("/id")));

        await().atMost(SOON).untilAsserted(() -> assertThat(cup.available()).isEqualTo(3));
        assertThat(placed.additions().text("/items/0/state")).isEqualTo("EXPIRED");
        assertThat(placed.confirm(asked).code()).isEqualTo("CHECKOUT_EXPIRED");
        assertThat(placed.order().text("/grand_total/amount")).isEqualTo("14.90");
        assertThat(placed.add(cup, 1).status()).isEqualTo(201);
    }

    @Test
    void whatTheStaffTakesBackCanNoLongerBePaid() {
        var cup = Shop.product(3, "4.00");
        var placed = Placed.mugs(Shop.product(9, "10.00"), 1);
        var asked = placed.add(cup, 1);
        var secret = placed.additions().text("/items/0/payment/client_secret");

        assertThat(placed.staff()
                        .delete(additions(placed) + "/" + asked.text("/id"))
                        .status())
                .isEqualTo(204);

        assertThat(cup.available()).isEqualTo(3);
        assertThat(placed.buyer()
                        .post("/api/payments/sandbox/" + secret + "/confirm", "{\"card\":\"" + Shop.GOOD_CARD + "\"}")
                        .code())
                .isEqualTo("CHECKOUT_EXPIRED");
    }

    @Test
    void anAdditionOfACanceledOrderIsNotPaidOrIsGivenBack() {
        var cup = Shop.product(3, "4.00");
        var placed = Placed.mugs(Shop.product(9, "10.00"), 1);
        var asked = placed.add(cup, 2);
        placed.payAddition(Shop.GOOD_CARD);
        var canceled = placed.buyer().post("/api/orders/" + placed.number() + "/cancel", "{}");
        assertThat(canceled.status()).as("%s", canceled).isEqualTo(200);

        assertThat(placed.confirm(asked).status()).isIn(200, 409);

        await().atMost(SOON).untilAsserted(() -> assertThat(cup.available()).isEqualTo(3));
        await().atMost(SOON)
                .untilAsserted(() -> assertThat(Platform.number(
                                "select count(*) from payment_intent where checkout_id = ? and captured = refunded and captured > 0",
                                UUID.fromString(asked.text("/id"))))
                        .isEqualTo(1));
        placed.assertProven();
    }

    @Test
    void tenWhoAddAtOnceOfferOneAndTheSameKeyOfferItOnce() {
        var cup = Shop.product(9, "4.00");
        var placed = Placed.mugs(Shop.product(9, "10.00"), 1);

        var answers = AtOnce.of(IntStream.range(0, 10)
                .mapToObj(i -> (Callable<Answer>) () -> placed.add(cup, 1))
                .toList());
        assertThat(answers).filteredOn(answer -> answer.status() == 201).hasSize(1);
        assertThat(answers).filteredOn(answer -> answer.status() == 409).hasSize(9);
        assertThat(cup.available()).isEqualTo(8);

        var other = Placed.mugs(Shop.product(9, "10.00"), 1);
        other.staff().with("Idempotency-Key", UUID.randomUUID().toString());
        var first = other.add(cup, 2);
        var again = other.add(cup, 2);
        assertThat(again.text("/id")).as("%s", again).isEqualTo(first.text("/id"));
        assertThat(cup.available()).isEqualTo(6);
    }

    @Test
    void fourWhoConfirmAtOnceAddItOnce() {
        var cup = Shop.product(9, "4.00");
        var placed = Placed.mugs(Shop.product(9, "10.00"), 1);
        var asked = placed.add(cup, 2);
        placed.payAddition(Shop.GOOD_CARD);
        Callable<Answer> confirm = () -> placed.confirm(asked);

        assertThat(AtOnce.of(List.of(confirm, confirm, confirm, confirm)))
                .extracting(Answer::status)
                .containsOnly(200);

        assertThat(placed.order().json().at("/lines")).hasSize(2);
        assertThat(cup.available()).isEqualTo(7);
    }

    @Test
    void theLastUnitsAreSoldOnceWhoeverAsks() {
        var cup = Shop.product(4, "4.00");
        var orders = IntStream.range(0, 6)
                .mapToObj(i -> Placed.mugs(Shop.product(9, "10.00"), 1))
                .toList();

        var answers = AtOnce.of(orders.stream()
                .map(placed -> (Callable<Answer>) () -> placed.add(cup, 1))
                .toList());

        assertThat(answers).filteredOn(answer -> answer.status() == 201).hasSize(4);
        assertThat(answers)
                .filteredOn(answer -> answer.status() == 422)
                .extracting(Answer::code)
                .containsOnly("OUT_OF_STOCK")
                .hasSize(2);
    }

    @Test
    void badWishesAreRefusedInTheirForm() {
        var placed = Placed.mugs(Shop.product(9, "10.00"), 1);
        var cup = Shop.product(9, "4.00");

        assertThat(placed.staff().post(additions(placed), "{}").status()).isEqualTo(400);
        assertThat(placed.staff()
                        .post(
                                additions(placed),
                                "{\"lines\":[{\"line_id\":\"" + UUID.randomUUID() + "\",\"quantity\":1}]}")
                        .text("/error/details/0/field"))
                .isEqualTo("lines");
        assertThat(placed.staff()
                        .post(additions(placed), """
                        {"items":[{"variant_id":"%s","quantity":1}],"expected_total":{"amount":"3.99","currency":"EUR"}}""".formatted(cup.variantId()))
                        .code())
                .isEqualTo("PRICE_CHANGED");
        assertThat(Shop.guest()
                        .get("/api/orders/" + placed.number() + "/additions")
                        .status())
                .isEqualTo(404);
        assertThat(Shop.as("customer").post(additions(placed), "{}").status()).isEqualTo(403);
        placed.ship(1);
        assertThat(placed.add(cup, 1).status()).isEqualTo(409);
    }

    @Test
    void theCustomerIsAskedByOneMail() {
        var placed = Placed.mugs(Shop.product(9, "10.00"), 1);
        placed.add(Shop.product(9, "4.00"), 2);

        await().atMost(SOON)
                .untilAsserted(() -> assertThat(Mail.to(placed.email()))
                        .filteredOn(mail ->
                                mail.subject().equals("Please pay what is added to your order " + placed.number()))
                        .singleElement()
                        .satisfies(mail -> assertThat(mail.plain()).contains("€8.00", "/orders/" + placed.number())));
    }

    private static Answer documents(Placed placed) {
        return placed.buyer().get("/api/orders/" + placed.number() + "/documents");
    }

    private static String additions(Placed placed) {
        return "/api/admin/orders/" + placed.number() + "/additions";
    }
}
