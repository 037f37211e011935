package org.cartora.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.cartora.sealing.KeyRing;

/** What has to be true of a purchase once everything is quiet again, whatever happened meanwhile. */
record Aftermath(Purchase purchase) {

    /** One order, one capture over what was to be paid, stock taken once. */
    void isRight() {
        oneOrder();
        oneCapture();
        stockIsRight(purchase.product());
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
        assertThat(Platform.number("select count(*) from order_contact where email_index = ?", index()))
                .as("orders of this buyer")
                .isEqualTo(1);
        assertThat(Platform.text("select number from orders where checkout_id = ?", purchase.checkoutId()))
                .as("the order that the client was told of")
                .isEqualTo(purchase.order().text("/number"));
    }

    private void oneCapture() {
        var total = purchase.charged().movePointRight(2).longValueExact();
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
        capturedOnce(purchase.checkoutId());
    }

    static void capturedOnce(UUID checkout) {
        assertThat(Platform.number(
                        "select count(*) from payment_transaction t join payment_intent i on i.id = t.intent_id"
                                + " where i.checkout_id = ? and t.kind = 'CAPTURE' and t.status = 'SUCCESS'",
                        checkout))
                .as("captures in our books")
                .isEqualTo(1);
        bookedOnce(checkout, "PAYMENT_CAPTURED");
    }

    static void bookedOnce(UUID checkout, String kind) {
        assertThat(Platform.number(
                        "select count(*) from journal_entry where checkout_id = ? and kind = ?", checkout, kind))
                .as(kind + " in the journal")
                .isEqualTo(1);
    }

    private byte[] index() {
        return KeyRing.development().index(purchase.email());
    }

    private List<String> checkouts() {
        return List.of(Platform.text(
                        "select string_agg(checkout_id::text, ',') from checkout_contact where email_index = ?",
                        index())
                .split(","));
    }

    static void stockIsRight(Shop.Product product) {
        assertThat(Platform.text(
                        "select sum(on_hand) || ' on hand, ' || sum(allocated) || ' allocated, ' || sum(reserved) || ' reserved'"
                                + " from stock_level where sku = ?",
                        product.sku()))
                .isEqualTo(Purchase.STOCK + " on hand, " + Purchase.UNITS + " allocated, 0 reserved");
    }

    /** Each of so many mails once. */
    String mails(int expected) {
        var mails = Mail.to(purchase.email());
        assertThat(mails.stream().map(Mail::messageId).distinct())
                .as("Message-IDs to this buyer")
                .hasSize(expected);
        return mails.size() == expected ? "" + expected : mails.size() + " copies of " + expected;
    }

    static String proofs() {
        // a connection that was cut may still be lent once
        var proofs = Stream.generate(() -> Shop.as("admin").get("/api/admin/proofs"))
                .limit(3)
                .filter(answer -> answer.status() < 500)
                .findFirst()
                .orElseThrow();
        assertThat(proofs.status()).as("%s", proofs).isEqualTo(200);
        var items = StreamSupport.stream(proofs.json().at("/items").spliterator(), false)
                .toList();
        assertThat(items)
                .isNotEmpty()
                .allSatisfy(proof -> assertThat(proof.at("/holds").asBoolean())
                        .as("%s", proof)
                        .isTrue());
        return items.size() + " of " + items.size();
    }
}
