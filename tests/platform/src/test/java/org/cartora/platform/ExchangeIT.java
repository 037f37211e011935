package org.cartora.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.Test;

/** Goods that come back for other goods: held from the day it is accepted, paid by what comes back, the difference in money. */
class ExchangeIT {

    private static final Duration SOON = Duration.ofSeconds(60);

    @Test
    void somethingCheaperIsSentAndTheDifferenceGivenBack() {
        var mug = Shop.product(9, "10.00");
        var cup = Shop.product(5, "4.00");
        var placed = sent(mug, 2);
        var asked = placed.exchange(cup, 1);
        assertThat(asked.text("/exchange_for/0/quantity")).as("%s", asked).isEqualTo("1");
        assertThat(cup.available()).isEqualTo(5);

        var approved = placed.decide(asked, "approve");
        assertThat(approved.text("/exchange_id")).as("%s", approved).isNotEmpty();
        assertThat(cup.available()).isEqualTo(4);
        var received = placed.receive(asked, "RESTOCK", false);

        assertThat(received.text("/state")).as("%s", received).isEqualTo("RECEIVED");
        var order = placed.order();
        assertThat(order.text("/grand_total/amount")).isEqualTo("28.90");
        assertThat(order.text("/refunded_total/amount")).isEqualTo("10.00");
        assertThat(order.text("/fulfillment_status")).isEqualTo("PARTIALLY_FULFILLED");
        assertThat(given(placed)).isEqualTo("6.00");
        assertThat(mug.available()).isEqualTo(8);
        assertThat(placed.staff()
                        .post("/api/admin/orders/" + placed.number() + "/fulfillments", "{\"carrier\":\"DHL\"}")
                        .text("/lines/0/sku"))
                .isEqualTo(cup.sku());
        placed.assertProven();
    }

    @Test
    void somethingDearerWaitsForTheDifferenceAndForTheGoods() {
        var placed = sent(Shop.product(9, "10.00"), 1);
        var lamp = Shop.product(5, "25.00");
        var asked = placed.exchange(lamp, 1);
        placed.decide(asked, "approve");
        var exchange = placed.additions();
        assertThat(exchange.text("/items/0/amount_due/amount"))
                .as("%s", exchange)
                .isEqualTo("15.00");
        assertThat(exchange.text("/items/0/credit/amount")).isEqualTo("10.00");

        assertThat(placed.receive(asked, "RESTOCK", false).code()).isEqualTo("PAYMENT_REQUIRED");
        assertThat(placed.payAddition(Shop.DECLINED_CARD).code()).isEqualTo("PAYMENT_DECLINED");
        assertThat(placed.payAddition(Shop.GOOD_CARD).status()).isEqualTo(200);
        var confirmed = placed.buyer()
                .post(
                        "/api/orders/" + placed.number() + "/additions/" + exchange.text("/items/0/id") + "/confirm",
                        "{}");
        assertThat(confirmed.status())
                .as("paid, though it waits for goods: %s", confirmed)
                .isEqualTo(200);
        assertThat(placed.order().text("/grand_total/amount")).isEqualTo("14.90");
        placed.assertProven();
        placed.receive(asked, "RESTOCK", false);

        var order = placed.order();
        assertThat(order.text("/grand_total/amount")).isEqualTo("39.90");
        assertThat(order.text("/refunded_total/amount")).isEqualTo("10.00");
        assertThat(given(placed)).isEqualTo("0.00");
        assertThat(lamp.available()).isEqualTo(4);
        placed.assertProven();
    }

    @Test
    void whatWasGotInExchangeCanBePaidBackToo() {
        var placed = sent(Shop.product(9, "10.00"), 1);
        var asked = placed.exchange(Shop.product(5, "25.00"), 1);
        placed.decide(asked, "approve");
        placed.payAddition(Shop.GOOD_CARD);
        placed.receive(asked, "RESTOCK", false);

        var all = placed.refundAmount("29.90");

        assertThat(all.text("/payment_status")).as("%s", all).isEqualTo("REFUNDED");
        assertThat(given(placed)).isEqualTo("29.90");
        placed.assertProven();
    }

    @Test
    void moneyMayBeGivenInsteadAndTheStockIsFreeAgain() {
        var cup = Shop.product(5, "12.00");
        var placed = sent(Shop.product(9, "10.00"), 1);
        var asked = placed.exchange(cup, 1);
        placed.decide(asked, "approve");

        var received = placed.staff()
                .post(
                        "/api/admin/orders/" + placed.number() + "/returns/" + asked.text("/id") + "/receive",
                        "{\"refund_instead\":true}");

        assertThat(received.text("/state")).as("%s", received).isEqualTo("RECEIVED");
        assertThat(given(placed)).isEqualTo("10.00");
        await().atMost(SOON).untilAsserted(() -> assertThat(cup.available()).isEqualTo(5));
        placed.assertProven();
    }

    @Test
    void whatPaysAnExchangeIsNotGivenBackBefore() {
        var placed = sent(Shop.product(9, "10.00"), 2);
        var asked = placed.exchange(Shop.product(5, "10.00"), 1);
        placed.decide(asked, "approve");

        var both = placed.refundUnits(2, false);
        var most = placed.refundAmount("20.00");

        assertThat(both.status()).as("%s", both).isEqualTo(422);
        assertThat(both.code()).isEqualTo("PROMISED_TO_EXCHANGE");
        assertThat(most.code()).as("%s", most).isEqualTo("PROMISED_TO_EXCHANGE");
        assertThat(given(placed)).isEqualTo("0.00");
        assertThat(placed.refundUnits(1, true).text("/refunded_total/amount")).isEqualTo("14.90");
        var received = placed.receive(asked, "RESTOCK", false);
        assertThat(received.text("/state")).as("%s", received).isEqualTo("RECEIVED");
        assertThat(placed.order().text("/refunded_total/amount")).isEqualTo("24.90");
        placed.assertProven();
    }

    @Test
    void thePreviewOfARefundRefusesWhatTheRefundRefuses() {
        var placed = sent(Shop.product(9, "10.00"), 2);
        var asked = placed.exchange(Shop.product(5, "10.00"), 1);
        placed.decide(asked, "approve");
        var preview = "/api/admin/orders/" + placed.number() + "/refunds/preview";

        var much = placed.staff()
                .post(preview, "{\"amount\":{\"amount\":\"20.00\",\"currency\":\"EUR\"},\"reason\":\"goodwill\"}");
        var little = placed.staff()
                .post(preview, "{\"amount\":{\"amount\":\"10.00\",\"currency\":\"EUR\"},\"reason\":\"goodwill\"}");

        assertThat(much.code()).as("%s", much).isEqualTo("PROMISED_TO_EXCHANGE");
        assertThat(little.text("/amount/amount")).as("%s", little).isEqualTo("10.00");
    }

    @Test
    void twoExchangesOfOneLineAtOnceAreEachPaidByTheirUnit() {
        var mug = Shop.product(9, "10.00");
        var cup = Shop.product(9, "10.00");
        var placed = sent(mug, 3);
        var one = placed.exchange(cup, 1);
        var other = placed.exchange(cup, 1);
        placed.decide(one, "approve");
        placed.decide(other, "approve");

        var answers = AtOnce.of(List.<Callable<Answer>>of(
                () -> placed.receive(one, "RESTOCK", false),
                () -> placed.receive(other, "RESTOCK", false),
                () -> placed.refundUnits(2, false)));

        assertThat(answers.subList(0, 2)).extracting(Answer::status).containsOnly(200);
        assertThat(answers.getLast().status()).as("%s", answers.getLast()).isEqualTo(422);
        assertThat(cup.available()).isEqualTo(7);
        assertThat(mug.available()).isEqualTo(8);
        assertThat(placed.order().text("/refunded_total/amount")).isEqualTo("20.00");
        assertThat(given(placed)).isEqualTo("0.00");
        placed.assertProven();
    }

    @Test
    void whatNeverComesBackEndsAndThePaidDifferenceIsGivenBack() {
        var cup = Shop.product(5, "12.00");
        var placed = sent(Shop.product(9, "10.00"), 1);
        var asked = placed.exchange(cup, 1);
        placed.decide(asked, "approve");
        var exchange = placed.additions();
        placed.payAddition(Shop.GOOD_CARD);
        var id = UUID.fromString(exchange.text("/items/0/id"));

        Platform.change("update checkout set expires_at = now() where id = ?", id);

        await().atMost(SOON).untilAsserted(() -> assertThat(cup.available()).isEqualTo(5));
        await().atMost(SOON)
                .untilAsserted(() -> assertThat(Platform.number(
                                "select count(*) from payment_intent where checkout_id = ? and captured = refunded and captured = 2",
                                id))
                        .isEqualTo(1));
        assertThat(placed.receive(asked, "RESTOCK", false).text("/state")).isEqualTo("RECEIVED");
        assertThat(placed.order().text("/refunded_total/amount")).isEqualTo("10.00");
        placed.assertProven();
    }

    @Test
    void anExchangeIsAcceptedOnlyWhileThereIsStock() {
        var cup = Shop.product(1, "10.00");
        var first = sent(Shop.product(9, "10.00"), 1);
        var second = sent(Shop.product(9, "10.00"), 1);
        var one = first.exchange(cup, 1);
        var other = second.exchange(cup, 1);

        var answers = AtOnce.of(
                List.<Callable<Answer>>of(() -> first.decide(one, "approve"), () -> second.decide(other, "approve")));

        assertThat(answers).extracting(Answer::status).containsExactlyInAnyOrder(200, 422);
        assertThat(answers)
                .filteredOn(answer -> answer.status() == 422)
                .extracting(Answer::code)
                .containsExactly("OUT_OF_STOCK");
    }

    @Test
    void receivedFourTimesAtOnceItIsExchangedOnce() {
        var cup = Shop.product(5, "10.00");
        var placed = sent(Shop.product(9, "10.00"), 1);
        var asked = placed.exchange(cup, 1);
        placed.decide(asked, "approve");
        Callable<Answer> receive = () -> placed.receive(asked, "RESTOCK", false);

        var answers = AtOnce.of(List.of(receive, receive, receive, receive));

        assertThat(answers).filteredOn(answer -> answer.status() == 200).hasSize(1);
        assertThat(answers).filteredOn(answer -> answer.status() == 409).hasSize(3);
        assertThat(cup.available()).isEqualTo(4);
        assertThat(placed.order().json().at("/lines")).hasSize(2);
        placed.assertProven();
    }

    private static Placed sent(Shop.Product product, int quantity) {
        var placed = Placed.mugs(product, quantity);
        assertThat(placed.ship(quantity).status()).isEqualTo(201);
        return placed;
    }

    /** What the provider gave back of all payments of an order. */
    private static String given(Placed placed) {
        return Platform.text(
                "select round(coalesce(sum(i.refunded), 0), 2) from payment_intent i"
                        + " join sale s on s.checkout_id = i.checkout_id where s.number = ?",
                placed.number());
    }
}
