package org.cartora.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Money given back by the staff: by line, by amount, once, and never more than was paid. */
class RefundIT {

    @Test
    void aLineAndTheShippingGoBackWithTheirOwnTax() {
        var placed = Placed.mugs(Shop.product(9, "10.00"), 3);

        var refunded = placed.refundUnits(1, true);

        assertThat(refunded.status()).as("%s", refunded).isEqualTo(201);
        assertThat(refunded.text("/payment_status")).isEqualTo("PARTIALLY_REFUNDED");
        assertThat(refunded.text("/refunded_total/amount")).isEqualTo("14.90");
        var refund = placed.staff().get("/api/admin/orders/" + placed.number() + "/refunds");
        assertThat(refund.text("/items/0/tax/amount")).isEqualTo("2.38");
        assertThat(refund.json().at("/items/0/parts")).hasSize(2);
    }

    @Test
    void inPartsTheWholeOrderGoesBackToTheCent() {
        var placed = Placed.mugs(Shop.product(9, "10.00"), 3);

        placed.refundAmount("0.01");
        placed.refundUnits(2, true);
        var last = placed.refundUnits(1, false);

        assertThat(last.text("/payment_status")).isEqualTo("REFUNDED");
        assertThat(last.text("/refunded_total/amount")).isEqualTo("34.90");
        assertThat(placed.refundAmount("0.01").code()).isEqualTo("REFUND_EXCEEDS_PAYMENT");
    }

    @Test
    void aPreviewSaysWhatGoesBackAndGivesNothing() {
        var placed = Placed.mugs(Shop.product(9, "10.00"), 2);

        var preview = placed.staff().post("/api/admin/orders/" + placed.number() + "/refunds/preview", """
                {"amount":{"amount":"5.00","currency":"EUR"},"reason":"goodwill"}""");

        assertThat(preview.text("/amount/amount")).as("%s", preview).isEqualTo("5.00");
        assertThat(placed.order().text("/payment_status")).isEqualTo("PAID");
        assertThat(placed.refundAmount("24.90").text("/refunded_total/amount"))
                .as("nothing of it was taken")
                .isEqualTo("24.90");
    }

    @Test
    void theSameKeyTenTimesAtOnceGivesBackOnce() {
        var placed = Placed.mugs(Shop.product(9, "10.00"), 2);
        placed.staff().with("Idempotency-Key", UUID.randomUUID().toString());

        var answers = AtOnce.of(IntStream.range(0, 10)
                .mapToObj(i -> (Callable<Answer>) () -> placed.refundAmount("5.00"))
                .toList());

        assertThat(answers).extracting(Answer::status).contains(201).allMatch(status -> status == 201 || status == 409);
        assertThat(placed.order().text("/refunded_total/amount")).isEqualTo("5.00");
        placed.assertProven();
    }

    @Test
    void tenDifferentRefundsAtOnceGiveBackNoMoreThanWasPaid() {
        var placed = Placed.mugs(Shop.product(9, "10.00"), 2);

        var answers = AtOnce.of(IntStream.range(0, 10)
                .mapToObj(i -> (Callable<Answer>) () -> placed.refundAmount("5.00"))
                .toList());

        assertThat(answers).filteredOn(answer -> answer.status() == 201).hasSize(4);
        assertThat(answers)
                .filteredOn(answer -> answer.status() == 422)
                .extracting(Answer::code)
                .containsOnly("REFUND_EXCEEDS_PAYMENT")
                .hasSize(6);
        assertThat(placed.order().text("/refunded_total/amount")).isEqualTo("20.00");
        placed.assertProven();
    }

    @Test
    void afterAPartWasGivenBackTheRestOfTheOrderCanBeCanceled() {
        var placed = Placed.mugs(Shop.product(9, "10.00"), 2);
        placed.refundAmount("3.33");

        var canceled = placed.buyer().post("/api/orders/" + placed.number() + "/cancel", "{}");

        assertThat(canceled.text("/refunded_total/amount")).as("%s", canceled).isEqualTo("24.90");
        assertThat(canceled.text("/payment_status")).isEqualTo("REFUNDED");
    }

    @Test
    void itemsAreTakenOutForAReasonOfAnyLength() {
        var placed = Placed.mugs(Shop.product(9, "10.00"), 2);

        var canceled = placed.staff()
                .post("/api/admin/orders/" + placed.number() + "/cancelations", """
                {"reason":"%s"}""".formatted("x".repeat(200)));

        assertThat(canceled.status()).as("%s", canceled).isEqualTo(201);
        assertThat(canceled.text("/status")).isEqualTo("CANCELED");
    }

    @Test
    void supportGivesNoMoneyAway() {
        var placed = Placed.mugs(Shop.product(9, "10.00"), 1);

        assertThat(Shop.as("support")
                        .post("/api/admin/orders/" + placed.number() + "/refunds", """
                        {"shipping":true,"reason":"late"}""")
                        .status())
                .isEqualTo(403);
    }
}
