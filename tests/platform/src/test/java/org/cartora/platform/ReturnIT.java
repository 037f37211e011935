package org.cartora.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Goods that come back: asked for once, decided by the staff, taken back and paid back. */
class ReturnIT {

    @Test
    void aGuestSendsTwoOfThreeBackOneOnTheShelfInTwoReturns() {
        var mug = Shop.product(9, "10.00");
        var placed = shipped(mug, 3);

        var asked = placed.askBack(1);
        assertThat(asked.status()).as("%s", asked).isEqualTo(201);
        assertThat(placed.decide(asked, "approve").text("/state")).isEqualTo("APPROVED");
        var received = placed.receive(asked, "RESTOCK", false);
        assertThat(received.text("/state")).as("%s", received).isEqualTo("RECEIVED");
        assertThat(placed.order().text("/refunded_total/amount")).isEqualTo("10.00");
        assertThat(mug.available()).isEqualTo(7);

        var broken = placed.askBack(1);
        placed.decide(broken, "approve");
        placed.receive(broken, "WRITE_OFF", false);

        assertThat(Platform.text(
                        "select string_agg(to_account, ' ' order by id) from stock_movement where from_account = 'CUSTOMERS' and sku = ?",
                        mug.sku()))
                .isEqualTo("SHELF WRITTEN_OFF");
        assertThat(mug.available()).isEqualTo(7);
        assertThat(placed.order().text("/payment_status")).isEqualTo("PARTIALLY_REFUNDED");
        assertThat(placed.order().text("/fulfillment_status")).isEqualTo("FULFILLED");
        assertThat(placed.order().text("/lines/0/returned")).isEqualTo("2");
    }

    @Test
    void whenAllIsBackWithItsShippingTheOrderIsReturnedAndRefunded() {
        var placed = shipped(Shop.product(9, "10.00"), 2);
        var asked = placed.askBack(2);
        placed.decide(asked, "approve");

        placed.receive(asked, "RESTOCK", true);

        assertThat(placed.order().text("/fulfillment_status")).isEqualTo("RETURNED");
        assertThat(placed.order().text("/payment_status")).isEqualTo("REFUNDED");
        assertThat(placed.order().text("/refunded_total/amount")).isEqualTo("24.90");
    }

    @Test
    void tenWhoAskForTheSameTwoUnitsAtOnceGetTwo() {
        var placed = shipped(Shop.product(9, "10.00"), 2);

        var answers = AtOnce.of(IntStream.range(0, 10)
                .mapToObj(i -> (Callable<Answer>) () -> placed.askBack(1))
                .toList());

        assertThat(answers).filteredOn(answer -> answer.status() == 201).hasSize(2);
        assertThat(answers)
                .filteredOn(answer -> answer.status() == 422)
                .extracting(Answer::code)
                .containsOnly("NOT_RETURNABLE");
    }

    @Test
    void aReturnThatIsReceivedTwiceAtOnceIsPaidBackOnce() {
        var placed = shipped(Shop.product(9, "10.00"), 2);
        var asked = placed.askBack(1);
        placed.decide(asked, "approve");

        var answers = AtOnce.of(IntStream.range(0, 4)
                .mapToObj(i -> (Callable<Answer>) () -> placed.receive(asked, "RESTOCK", false))
                .toList());

        assertThat(answers).filteredOn(answer -> answer.status() == 200).hasSize(1);
        assertThat(answers).filteredOn(answer -> answer.status() == 409).hasSize(3);
        assertThat(placed.order().text("/refunded_total/amount")).isEqualTo("10.00");
    }

    @Test
    void whatIsRejectedMayBeAskedAgain() {
        var placed = shipped(Shop.product(9, "10.00"), 1);
        var asked = placed.askBack(1);

        placed.decide(asked, "reject");

        assertThat(placed.askBack(1).status()).isEqualTo(201);
    }

    @Test
    void whatArrivedLongAgoIsNotTakenBack() {
        var placed = shipped(Shop.product(9, "10.00"), 1);
        Platform.change(
                "update parcel set shipped_at = now() - interval '31 days' where order_id ="
                        + " (select id from orders where number = ?)",
                placed.number());

        assertThat(placed.askBack(1).code()).isEqualTo("RETURN_WINDOW_CLOSED");
    }

    @Test
    void whatWasNotSentIsNotReturnableAndOthersCannotAsk() {
        var placed = Placed.mugs(Shop.product(9, "10.00"), 1);

        assertThat(placed.askBack(1).code()).isEqualTo("NOT_RETURNABLE");
        assertThat(placed.askBack(Shop.guest(), 1).status()).isEqualTo(404);
    }

    @Test
    void theCustomerHearsOfEachStepOnce() {
        var placed = shipped(Shop.product(9, "10.00"), 3);
        var asked = placed.askBack(2);
        placed.decide(asked, "approve", "Leave the <label> on");
        placed.receive(asked, "RESTOCK", false);
        var refused = placed.askBack(1);
        placed.decide(refused, "reject", "It was worn");

        await().atMost(Duration.ofSeconds(60))
                .untilAsserted(() -> assertThat(returnMails(placed)).hasSize(5));
        var mails = returnMails(placed);
        assertThat(mails).extracting(Mail::messageId).doesNotHaveDuplicates();
        assertThat(mails)
                .extracting(Mail::subject)
                .containsExactlyInAnyOrder(
                        "We have got your request to return items of order " + placed.number(),
                        "We have got your request to return items of order " + placed.number(),
                        "Please send back your items of order " + placed.number(),
                        "Your return of order " + placed.number() + " has arrived",
                        "About your return of order " + placed.number());
        assertThat(mail(mails, "Please send").html()).contains("Leave the &lt;label&gt; on", "Hamburg");
        assertThat(mail(mails, "has arrived").plain()).contains("give back €20.00");
        assertThat(mail(mails, "About").plain()).contains("It was worn");
    }

    private static List<Mail> returnMails(Placed placed) {
        return Mail.to(placed.email()).stream()
                .filter(mail ->
                        !mail.subject().contains("confirmed") && !mail.subject().contains("on its way"))
                .toList();
    }

    private static Mail mail(List<Mail> mails, String words) {
        return mails.stream()
                .filter(mail -> mail.subject().contains(words))
                .findFirst()
                .orElseThrow();
    }

    private static Placed shipped(Shop.Product mug, int quantity) {
        var placed = Placed.mugs(mug, quantity);
        assertThat(placed.ship(quantity).status()).isEqualTo(201);
        return placed;
    }
}
