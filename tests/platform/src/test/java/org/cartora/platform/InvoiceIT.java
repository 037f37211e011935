package org.cartora.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.parallel.ResourceAccessMode.READ;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.ResourceLock;

/** Invoices and credit notes: one each, without a gap, the same to the byte. */
@ResourceLock(value = "books that hold", mode = READ)
class InvoiceIT {

    private static final Duration SOON = Duration.ofSeconds(60);

    @Test
    void anOrderHasOneInvoiceOfItsTotalWhoseBytesNeverChange() {
        var placed = Placed.mugs(Shop.product(9, "10.00"), 2);
        awaitDocuments(placed, 1);

        var documents = documents(placed);
        assertThat(documents.text("/items/0/amount/amount")).isEqualTo("24.90");
        assertThat(documents.text("/items/0/tax/amount"))
                .isEqualTo(placed.order().text("/tax_total/amount"));
        var first = placed.buyer().bytes("/api/orders/" + placed.number() + "/invoice");
        assertThat(new String(first, 0, 5, StandardCharsets.US_ASCII)).isEqualTo("%PDF-");
        assertThat(placed.buyer().bytes("/api/orders/" + placed.number() + "/invoice"))
                .isEqualTo(first);
        assertThat(placed.staff().bytes("/api/admin/orders/" + placed.number() + "/invoice"))
                .isEqualTo(first);
    }

    @Test
    void eachRefundHasItsCreditNote() {
        var placed = Placed.mugs(Shop.product(9, "10.00"), 2);
        placed.refundUnits(1, true);
        placed.refundAmount("1.00");
        awaitDocuments(placed, 3);

        var documents = documents(placed);

        assertThat(documents.json().findValuesAsText("kind")).containsExactly("INVOICE", "CREDIT_NOTE", "CREDIT_NOTE");
        assertThat(documents.text("/items/1/amount/amount")).isEqualTo("14.90");
        var note = placed.buyer()
                .bytes("/api/orders/" + placed.number() + "/documents/" + documents.text("/items/1/number"));
        assertThat(new String(note, 0, 5, StandardCharsets.US_ASCII)).isEqualTo("%PDF-");
    }

    @Test
    void afterTwentyOrdersAtOnceNoNumberIsMissing() {
        var mug = Shop.product(99, "10.00");
        var orders = AtOnce.of(IntStream.range(0, 20)
                .mapToObj(i -> (Callable<Answer>) () -> Shop.guest().buy(mug.variantId(), 1, Shop.newEmail()))
                .toList());
        assertThat(orders).allMatch(Answer::isDone);
        var staff = Shop.as("admin");
        await().atMost(SOON)
                .untilAsserted(() -> assertThat(orders)
                        .allSatisfy(order -> assertThat(
                                        staff.get("/api/admin/orders/" + order.text("/number") + "/documents")
                                                .json()
                                                .at("/items"))
                                .hasSize(1)));

        var proofs = staff.get("/api/admin/proofs").json().at("/items");

        assertThat(StreamSupport.stream(proofs.spliterator(), false)
                        .filter(proof ->
                                proof.at("/name").asText().matches("documents-are-gapless|orders-are-invoiced")))
                .hasSize(2)
                .allSatisfy(proof -> assertThat(proof.at("/holds").asBoolean())
                        .as("%s", proof)
                        .isTrue());
    }

    @Test
    void anInvoiceIsForTheBuyerAndTheStaffOnly() {
        var placed = Placed.mugs(Shop.product(9, "10.00"), 1);

        assertThat(Shop.guest()
                        .get("/api/orders/" + placed.number() + "/invoice")
                        .status())
                .isEqualTo(404);
        assertThat(Shop.as("customer")
                        .get("/api/admin/orders/" + placed.number() + "/invoice")
                        .status())
                .isEqualTo(403);
    }

    private static void awaitDocuments(Placed placed, int count) {
        await().atMost(SOON)
                .untilAsserted(
                        () -> assertThat(documents(placed).json().at("/items")).hasSize(count));
    }

    private static Answer documents(Placed placed) {
        return placed.buyer().get("/api/orders/" + placed.number() + "/documents");
    }
}
