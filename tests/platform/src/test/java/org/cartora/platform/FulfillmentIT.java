package org.cartora.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Parcels: in part, never more than there is, told about once, and what cannot happen any more afterwards. */
class FulfillmentIT {

    @Test
    void anOrderLeavesInTwoParcelsAndTheStockFollows() {
        var mug = Shop.product(9, "10.00");
        var placed = Placed.mugs(mug, 3);

        var first = placed.ship(1);
        assertThat(first.status()).as("%s", first).isEqualTo(201);
        assertThat(first.text("/tracking_url")).endsWith("CP12345678");
        assertThat(placed.order().text("/fulfillment_status")).isEqualTo("PARTIALLY_FULFILLED");
        var second = placed.staff().post("/api/admin/orders/" + placed.number() + "/fulfillments", """
                {"carrier":"Own van"}""");

        assertThat(second.text("/lines/0/quantity")).isEqualTo("2");
        assertThat(placed.order().text("/fulfillment_status")).isEqualTo("FULFILLED");
        assertThat(placed.order().text("/lines/0/shipped")).isEqualTo("3");
        assertThat(placed.buyer()
                        .get("/api/orders/" + placed.number() + "/fulfillments")
                        .json()
                        .at("/items"))
                .hasSize(2);
        assertThat(placed.staff()
                        .post("/api/admin/stock-adjustments", """
                        {"sku":"%s","delta":0,"reason":"look"}""".formatted(mug.sku()))
                        .text("/on_hand"))
                .isEqualTo("6");
        assertThat(mug.available()).isEqualTo(6);
    }

    @Test
    void moreThanIsLeftIsNotShipped() {
        var placed = Placed.mugs(Shop.product(9, "10.00"), 2);
        placed.ship(1);

        var more = placed.ship(2);

        assertThat(more.status()).as("%s", more).isEqualTo(422);
        assertThat(more.code()).isEqualTo("NOT_LEFT_TO_SHIP");
        assertThat(placed.order().text("/lines/0/shipped")).isEqualTo("1");
    }

    @Test
    void tenWhoShipTheSameTwoUnitsAtOnceSendTwo() {
        var placed = Placed.mugs(Shop.product(9, "10.00"), 2);
        placed.line();

        var answers = AtOnce.of(IntStream.range(0, 10)
                .mapToObj(i -> (Callable<Answer>) () -> placed.ship(1))
                .toList());

        assertThat(answers).filteredOn(answer -> answer.status() == 201).hasSize(2);
        assertThat(answers).filteredOn(answer -> answer.status() == 422).hasSize(8);
        assertThat(placed.order().text("/fulfillment_status")).isEqualTo("FULFILLED");
    }

    @Test
    void theSameKeySendsOneParcel() {
        var placed = Placed.mugs(Shop.product(9, "10.00"), 2);
        placed.staff().with("Idempotency-Key", UUID.randomUUID().toString());

        var first = placed.ship(1);
        var again = placed.ship(1);

        assertThat(again.text("/id")).isEqualTo(first.text("/id"));
        assertThat(placed.order().text("/lines/0/shipped")).isEqualTo("1");
    }

    @Test
    void whatIsShippedInPartIsNotCanceled() {
        var placed = Placed.mugs(Shop.product(9, "10.00"), 2);
        placed.ship(1);

        assertThat(placed.buyer()
                        .post("/api/orders/" + placed.number() + "/cancel", "{}")
                        .status())
                .isEqualTo(409);
        assertThat(placed.cancelUnits(2).code()).isEqualTo("NOT_LEFT_TO_SHIP");
    }

    @Test
    void whatIsNotShippedYetIsTakenOutAndGivenBack() {
        var mug = Shop.product(9, "10.00");
        var placed = Placed.mugs(mug, 3);
        placed.ship(1);

        var canceled = placed.cancelUnits(2);

        assertThat(canceled.status()).as("%s", canceled).isEqualTo(201);
        assertThat(canceled.text("/fulfillment_status")).isEqualTo("FULFILLED");
        assertThat(canceled.text("/payment_status")).isEqualTo("PARTIALLY_REFUNDED");
        assertThat(canceled.text("/refunded_total/amount")).isEqualTo("20.00");
        assertThat(mug.available()).isEqualTo(8);
    }

    @Test
    void withItsLastUnitTheOrderIsCanceledAndTheShippingGoesBackToo() {
        var mug = Shop.product(9, "10.00");
        var placed = Placed.mugs(mug, 2);

        placed.cancelUnits(1);
        var canceled = placed.cancelUnits(1);

        assertThat(canceled.text("/status")).isEqualTo("CANCELED");
        assertThat(canceled.text("/payment_status")).isEqualTo("REFUNDED");
        assertThat(canceled.text("/refunded_total/amount")).isEqualTo("24.90");
        assertThat(mug.available()).isEqualTo(9);
    }

    @Test
    void eachParcelIsAnnouncedByOneMailWithItsNumber() {
        var placed = Placed.mugs(Shop.product(9, "10.00"), 2);

        placed.ship(1);
        placed.ship(1);

        await().atMost(Duration.ofSeconds(60))
                .untilAsserted(() -> assertThat(Mail.to(placed.email()))
                        .filteredOn(mail -> mail.subject().contains("is on its way"))
                        .hasSize(2));
    }

    @Test
    void othersSeeNoParcelAndCustomersSendNone() {
        var placed = Placed.mugs(Shop.product(9, "10.00"), 1);
        placed.ship(1);

        assertThat(Shop.guest()
                        .get("/api/orders/" + placed.number() + "/fulfillments")
                        .status())
                .isEqualTo(404);
        assertThat(Shop.as("customer")
                        .post("/api/admin/orders/" + placed.number() + "/fulfillments", "{\"carrier\":\"DHL\"}")
                        .status())
                .isEqualTo(403);
    }
}
