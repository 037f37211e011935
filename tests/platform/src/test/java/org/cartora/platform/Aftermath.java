package org.cartora.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.StreamSupport;

/** What has to be true of a purchase once everything is quiet again, whatever happened meanwhile. */
record Aftermath(Purchase purchase, int stockBefore) {

    /** Checks all of it and answers what a reader of the table wants to know. */
    String check() {
        oneOrder();
        oneCapture();
        stockIsRight();
        var copies = oneMail();
        var proofs = proofsHold();
        return "1 | 1 | %s | %d of %d".formatted(copies == 1 ? "1" : copies + " copies of 1", proofs, proofs);
    }

    /** Its consequences have arrived: the order's events at the broker, its mail at the mail server. */
    boolean isComplete() {
        return nothingIsToBeSent()
                && Platform.number(
                                "select count(*) from mail m join orders o on o.id = m.subject_id"
                                        + " where o.checkout_id = ? and m.state = 'SENT'",
                                purchase.checkoutId())
                        == 1;
    }

    static boolean nothingIsToBeSent() {
        return Platform.number("select count(*) from outbox_event where sent_at is null") == 0;
    }

    private void oneOrder() {
        assertThat(Platform.number("select count(*) from order_contact where email = ?", purchase.email()))
                .as("orders of this buyer")
                .isEqualTo(1);
        assertThat(Platform.text("select number from orders where checkout_id = ?", purchase.checkoutId()))
                .as("the order that the client was told of")
                .isEqualTo(purchase.order().text("/number"));
    }

    private void oneCapture() {
        var total = new BigDecimal(purchase.order().text("/grand_total/amount"))
                .movePointRight(2)
                .longValueExact();
        var intents = Provider.intents(checkouts());
        assertThat(intents)
                .as("captured at the provider")
                .filteredOn(intent -> intent.at("/amount_received").asLong() > 0)
                .singleElement()
                .satisfies(intent ->
                        assertThat(intent.at("/amount_received").asLong()).isEqualTo(total));
        assertThat(intents)
                .as("left to be captured at the provider")
                .noneMatch(intent -> intent.at("/amount_capturable").asLong() > 0);
        assertThat(Platform.number(
                        "select count(*) from payment_transaction t join payment_intent i on i.id = t.intent_id"
                                + " where i.checkout_id = ? and t.kind = 'CAPTURE' and t.status = 'SUCCESS'",
                        purchase.checkoutId()))
                .as("captures in our books")
                .isEqualTo(1);
    }

    private List<String> checkouts() {
        return List.of(Platform.text(
                        "select string_agg(checkout_id::text, ',') from checkout_contact where email = ?",
                        purchase.email())
                .split(","));
    }

    private void stockIsRight() {
        assertThat(Platform.text(
                        "select sum(on_hand) || ' on hand, ' || sum(allocated) || ' allocated, ' || sum(reserved) || ' reserved'"
                                + " from stock_level where sku = ?",
                        purchase.product().sku()))
                .isEqualTo(stockBefore + " on hand, " + Purchase.UNITS + " allocated, 0 reserved");
    }

    private int oneMail() {
        var mails = Mail.to(purchase.email());
        assertThat(mails.stream().map(Mail::messageId).distinct())
                .as("Message-IDs to this buyer")
                .hasSize(1);
        return mails.size();
    }

    private static int proofsHold() {
        var proofs = Shop.as("admin").get("/api/admin/proofs");
        assertThat(proofs.status()).as("%s", proofs).isEqualTo(200);
        var items = StreamSupport.stream(proofs.json().at("/items").spliterator(), false)
                .toList();
        assertThat(items)
                .isNotEmpty()
                .allSatisfy(proof -> assertThat(proof.at("/holds").asBoolean())
                        .as("%s", proof)
                        .isTrue());
        return items.size();
    }
}
