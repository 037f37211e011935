package org.cartora.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

/** Additions to orders whose money is held on the card: held as well, and taken together before the first parcel. */
@Order(2)
class AdditionReservedIT {

    private static final Duration LIMIT = Duration.ofSeconds(90);

    @Test
    void whatIsAddedIsHeldTooAndAllIsTakenWithTheFirstParcel() {
        var placed = Placed.mugsOnHold(Shop.product(9, "10.00"), 2);
        var order = added(placed);
        assertThat(order.text("/payment_status")).isEqualTo("AUTHORIZED");
        assertThat(order.text("/grand_total/amount")).isEqualTo("32.90");
        var held = placed.staff().get("/api/admin/orders/" + placed.number() + "/capture");
        assertThat(held.text("/to_take/amount")).as("%s", held).isEqualTo("32.90");
        assertThat(captured(placed)).isEqualTo("0.00");
        placed.assertProven();

        var sent = placed.ship(1);

        assertThat(sent.status()).as("%s", sent).isEqualTo(201);
        assertThat(placed.order().text("/payment_status")).isEqualTo("PAID");
        assertThat(captured(placed)).isEqualTo("32.90");
        placed.assertProven();
    }

    @Test
    void anOrderThatIsPaidIsHeldAgainUntilItsAdditionIsTaken() {
        var placed = Placed.mugs(Shop.product(9, "10.00"), 2);
        assertThat(added(placed).text("/payment_status")).isEqualTo("AUTHORIZED");
        placed.assertProven();

        var taken = placed.staff().post("/api/admin/orders/" + placed.number() + "/capture", "");

        assertThat(taken.text("/payment_status")).as("%s", taken).isEqualTo("PAID");
        assertThat(captured(placed)).isEqualTo("32.90");
        placed.assertProven();
    }

    @Test
    void whatIsTakenOutOfTheAdditionIsNeverTaken() {
        var placed = Placed.mugsOnHold(Shop.product(9, "10.00"), 2);
        added(placed);

        var without = cancelAddition(placed);

        assertThat(without.text("/payment_status")).as("%s", without).isEqualTo("AUTHORIZED");
        assertThat(without.text("/refunded_total/amount")).isEqualTo("0.00");
        placed.assertProven();
        placed.ship(2);
        assertThat(captured(placed)).isEqualTo("24.90");
        assertThat(placed.order().text("/payment_status")).isEqualTo("PAID");
        placed.assertProven();
    }

    @Test
    void anAdditionWhoseReservationHasEndedIsTakenOutAndTheRestIsSent() {
        var placed = Placed.mugsOnHold(Shop.product(9, "10.00"), 2);
        added(placed);

        Provider.end(Platform.text(
                "select i.reference from payment_intent i join sale s on s.checkout_id = i.checkout_id"
                        + " where s.addition_id is not null and s.number = ?",
                placed.number()));

        Platform.eventually(LIMIT, () -> placed.order().text("/payment_status").equals("PENDING"));
        assertThat(placed.ship(1).code()).isEqualTo("PAYMENT_REQUIRED");
        assertThat(captured(placed)).as("nothing is taken for what is not sent").isEqualTo("0.00");
        placed.assertProven();
        assertThat(cancelAddition(placed).text("/payment_status")).isEqualTo("AUTHORIZED");
        assertThat(placed.ship(2).status()).isEqualTo(201);
        assertThat(placed.order().text("/payment_status")).isEqualTo("PAID");
        placed.assertProven();
    }

    @Test
    void nothingIsAddedToAnOrderWhoseReservationHasEnded() {
        var cup = Shop.product(9, "4.00");
        var placed = Placed.mugsOnHold(Shop.product(9, "10.00"), 1);
        Provider.end(Platform.text(
                "select i.reference from payment_intent i join orders o on o.checkout_id = i.checkout_id where o.number = ?",
                placed.number()));
        Platform.eventually(LIMIT, () -> placed.order().text("/payment_status").equals("PENDING"));

        assertThat(placed.add(cup, 1).code()).isEqualTo("PAYMENT_REQUIRED");

        assertThat(cup.available()).isEqualTo(9);
    }

    @Test
    void aCanceledOrderLetsBothReservationsGo() {
        var placed = Placed.mugsOnHold(Shop.product(9, "10.00"), 2);
        added(placed);

        var canceled = placed.buyer().post("/api/orders/" + placed.number() + "/cancel", "{}");

        assertThat(canceled.text("/payment_status")).as("%s", canceled).isEqualTo("PENDING");
        Platform.eventually(
                LIMIT,
                () -> Platform.number(
                                "select count(*) from payment_intent i join sale s on s.checkout_id = i.checkout_id"
                                        + " where s.number = ? and i.status = 'CANCELED'",
                                placed.number())
                        == 2);
        placed.assertProven();
    }

    @Test
    void theDifferenceOfAnExchangeIsTakenAtOnceForGoodsMayTakeLongerThanReservations() {
        var placed = Placed.mugsOnHold(Shop.product(9, "10.00"), 1);
        placed.ship(1);
        var asked = placed.exchange(Shop.product(5, "25.00"), 1);
        placed.decide(asked, "approve");

        assertThat(placed.payAddition(Shop.HELD_CARD).status()).isEqualTo(200);

        Platform.eventually(
                LIMIT,
                () -> Platform.number(
                                "select count(*) from payment_intent i join checkout c on c.id = i.checkout_id"
                                        + " join orders o on o.id = c.addition_to where o.number = ? and i.captured = 15",
                                placed.number())
                        == 1);
        placed.assertProven();
        assertThat(placed.receive(asked, "RESTOCK", false).text("/state")).isEqualTo("RECEIVED");
        assertThat(placed.order().text("/payment_status")).isEqualTo("PARTIALLY_REFUNDED");
        placed.assertProven();
    }

    @Test
    void theReservedDifferenceOfAnExchangeThatIsOverLeavesNothingInTheBooks() {
        var placed = Placed.mugsOnHold(Shop.product(9, "10.00"), 1);
        placed.ship(1);
        placed.decide(placed.exchange(Shop.product(5, "25.00"), 1), "approve");
        var id = UUID.fromString(placed.additions().text("/items/0/id"));
        assertThat(placed.payAddition(Shop.HELD_CARD).status()).isEqualTo(200);

        Platform.change("update checkout set expires_at = now() where id = ?", id);

        Platform.eventually(LIMIT, () -> isOver(id) && leftInTheBooks(id) == 0);
        placed.assertProven();
    }

    static boolean isOver(UUID checkout) {
        return Platform.text("select state from checkout where id = ?", checkout)
                .equals("EXPIRED");
    }

    /** On how many accounts something of a checkout still lies; what the provider keeps for its work is gone from its cash. */
    static long leftInTheBooks(UUID checkout) {
        return Platform.number(
                "select count(*) from (select 1 from posting p join journal_entry e on e.id = p.entry_id where e.checkout_id = ?"
                        + " group by replace(p.account, 'PROVIDER_FEES', 'CASH_AT_PROVIDER') having sum(p.amount) <> 0) a",
                checkout);
    }

    /** Two cups at 4.00 more, paid and in the order. */
    private static Answer added(Placed placed) {
        var asked = placed.add(Shop.product(9, "4.00"), 2);
        assertThat(placed.payAddition(Shop.HELD_CARD).status()).isEqualTo(200);
        var order = placed.confirm(asked);
        assertThat(order.json().at("/lines")).as("%s", order).hasSize(2);
        return order;
    }

    private static Answer cancelAddition(Placed placed) {
        return placed.staff().post("/api/admin/orders/" + placed.number() + "/cancelations", """
                {"lines":[{"line_id":"%s","quantity":2}],"reason":"out of colour"}""".formatted(
                        placed.order().text("/lines/1/id")));
    }

    private static String captured(Placed placed) {
        return Platform.text(
                "select round(sum(i.captured), 2) from payment_intent i join sale s on s.checkout_id = i.checkout_id where s.number = ?",
                placed.number());
    }
}
