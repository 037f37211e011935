package org.cartora.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.Test;

/** A request with an {@code Idempotency-Key} may be sent again. */
class IdempotencyIT {

    private final String key = UUID.randomUUID().toString();
    private final String trigger = "refuse_to_keep_" + key.replace('-', '_');

    @Test
    void anAnswerThatCannotBeKeptTakesItsWorkBack() {
        var mug = Shop.product(5);
        var manager = Shop.as("manager").with("Idempotency-Key", key);
        var guest = guestWithCart();
        refuseToKeep();

        assertThat(manager.post("/api/admin/stock-adjustments", threeMore(mug)).status())
                .isEqualTo(500);
        assertThat(guest.add(mug.variantId(), 2).status()).isEqualTo(500);
        keepAgain();

        assertThat(manager.post("/api/admin/stock-adjustments", threeMore(mug)).status())
                .isEqualTo(200);
        assertThat(mug.available()).isEqualTo(8);
        assertThat(quantityOf(guest.add(mug.variantId(), 2))).isEqualTo(2);
    }

    @Test
    void aRepeatedAdditionIsAddedOnce() {
        var mug = Shop.product(5);
        var guest = guestWithCart();

        var first = guest.add(mug.variantId(), 2);
        var second = guest.add(mug.variantId(), 2);

        assertThat(quantityOf(second)).isEqualTo(2);
        assertThat(second.header("Idempotency-Replayed")).isEqualTo("true");
        assertThat(second.json()).isEqualTo(first.json());
    }

    @Test
    void aRefusalIsRepeatedEvenWhenItsReasonHasGone() {
        var mug = Shop.product(1);
        var guest = guestWithCart();
        guest.without("Idempotency-Key").add(mug.variantId(), 2);
        guest.with("Idempotency-Key", key);

        var refused = guest.checkout("a@cartora.example");
        Shop.as("manager").post("/api/admin/stock-adjustments", threeMore(mug));
        var again = guest.checkout("a@cartora.example");

        assertThat(refused.code()).isEqualTo("OUT_OF_STOCK");
        assertThat(again.header("Idempotency-Replayed")).isEqualTo("true");
        assertThat(again.json()).isEqualTo(refused.json());
    }

    @Test
    void aDeclinedPaymentIsRepeatedAndStaysRecordedOnce() {
        var guest = guestWithCart();
        guest.without("Idempotency-Key").add(Shop.product(1).variantId(), 1);
        var checkout = guest.checkout("a@cartora.example");
        guest.with("Idempotency-Key", key);

        guest.pay(checkout, Shop.DECLINED_CARD);
        var again = guest.pay(checkout, Shop.DECLINED_CARD);

        assertThat(again.code()).isEqualTo("PAYMENT_DECLINED");
        assertThat(again.header("Idempotency-Replayed")).isEqualTo("true");
        assertThat(Platform.number(
                        "select count(*) from payment_transaction t join payment_intent i on i.id = t.intent_id"
                                + " where i.client_secret = ?",
                        checkout.text("/payment/client_secret")))
                .isEqualTo(1);
    }

    @Test
    void invalidInputIsNotKept() {
        var mug = Shop.product(5);
        var guest = guestWithCart();

        assertThat(guest.add(mug.variantId(), 0).status()).isEqualTo(400);
        assertThat(guest.add(mug.variantId(), 1).status()).isEqualTo(200);
    }

    @Test
    void itemsThatGiveNothingBackAreTakenOutOnce() {
        var mug = Shop.product(9, "10.00");
        var placed = Placed.mugs(mug, 3);
        placed.refundAmount("34.90");
        placed.staff().with("Idempotency-Key", key);
        loseTheAnswer();
        assertThat(placed.cancelUnits(1).status()).isEqualTo(500);
        keepAgain();

        var again = placed.cancelUnits(1);

        assertThat(again.status()).as("%s", again).isEqualTo(201);
        assertThat(again.text("/lines/0/canceled")).isEqualTo("1");
        assertThat(mug.available()).isEqualTo(7);
    }

    @Test
    void aReturnIsReceivedOnceAndAnsweredAgain() {
        var placed = Placed.mugs(Shop.product(9, "10.00"), 2);
        placed.ship(2);
        var asked = placed.askBack(1);
        placed.decide(asked, "approve");
        placed.staff().with("Idempotency-Key", key);
        loseTheAnswer();
        assertThat(placed.receive(asked, "RESTOCK", false).status()).isEqualTo(500);
        keepAgain();

        var again = placed.receive(asked, "RESTOCK", false);

        assertThat(again.status()).as("%s", again).isEqualTo(200);
        assertThat(again.text("/state")).isEqualTo("RECEIVED");
        assertThat(placed.order().text("/refunded_total/amount")).isEqualTo("10.00");
        placed.staff().with("Idempotency-Key", UUID.randomUUID().toString());
        assertThat(placed.receive(asked, "RESTOCK", false).code()).isEqualTo("CONFLICT");
    }

    private Shop guestWithCart() {
        var guest = Shop.guest();
        guest.add(Shop.product(5).variantId(), 1);
        return guest.with("Idempotency-Key", key);
    }

    private static String threeMore(Shop.Product product) {
        return """
                {"sku":"%s","delta":3,"reason":"found behind the shelf"}""".formatted(product.sku());
    }

    private static int quantityOf(Answer cart) {
        assertThat(cart.status()).as("%s", cart).isEqualTo(200);
        return cart.json().at("/items/1/quantity").asInt();
    }

    /** The database fails at the moment in which an answer is to be kept, as a crash would. */
    private void refuseToKeep() {
        refuseToKeep("insert or update", "new.key = '" + key + "'");
    }

    /** The same for work in several transactions, which has been done by then. */
    private void loseTheAnswer() {
        refuseToKeep("update", "new.key = '" + key + "' and new.status is not null");
    }

    private void refuseToKeep(String change, String which) {
        Platform.change("create function " + trigger + "() returns trigger language plpgsql as"
                + " $$ begin raise exception 'the disk is full'; end $$");
        Platform.change("create trigger " + trigger + " before " + change + " on idempotency_key for each row when ("
                + which + ") execute function " + trigger + "()");
    }

    private void keepAgain() {
        Platform.change("drop trigger " + trigger + " on idempotency_key");
        Platform.change("drop function " + trigger + "()");
    }
}
