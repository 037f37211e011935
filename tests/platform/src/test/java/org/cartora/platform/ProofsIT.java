package org.cartora.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.ResourceLock;

/** The books: they balance, and the proofs find what is wrong. */
@ResourceLock("books that hold")
class ProofsIT {

    @Test
    void aUnitThatVanishedFromTheShelfIsFound() {
        var mug = Shop.product(9);
        Platform.change("update stock_level set on_hand = on_hand - 1 where sku = '" + mug.sku() + "'");

        try {
            assertThat(violations("stock-is-its-movements"))
                    .anySatisfy(found -> assertThat(found).contains(mug.sku(), "on hand 8", "by its movements 9"));
            assertThat(violations("units-are-somewhere"))
                    .anySatisfy(found -> assertThat(found).contains(mug.sku(), "came in 9", "is on hand 8"));
        } finally {
            Platform.change("update stock_level set on_hand = on_hand + 1 where sku = '" + mug.sku() + "'");
        }
    }

    @Test
    void anOrderWhoseTotalWasChangedIsFound() {
        var number = Shop.guest()
                .buy(Shop.product(9).variantId(), 1, Shop.newEmail())
                .text("/number");
        invoiced(number);
        raise(number, 1);

        try {
            assertThat(violations("orders-are-paid"))
                    .anySatisfy(found -> assertThat(found).contains(number));
            assertThat(violations("orders-add-up"))
                    .anySatisfy(found -> assertThat(found).contains(number));
        } finally {
            raise(number, -1);
        }
    }

    @Test
    void moneyOfALongOpenPaymentHasTimeToBecomeAnOrderAfterItsCapture() {
        var number = Shop.guest()
                .buy(Shop.product(9).variantId(), 1, Shop.newEmail())
                .text("/number");
        invoiced(number);
        Platform.change("update payment_intent set created_at = created_at - interval '1 day' where checkout_id ="
                + " (select checkout_id from orders where number = '" + number + "')");
        raise(number, 1);

        try {
            assertThat(violations("captured-is-ordered"))
                    .noneSatisfy(found -> assertThat(found).contains(number));
        } finally {
            raise(number, -1);
        }
    }

    @Test
    void anOrderThatSaysItIsHeldOnTheCardAndIsNotIsFound() {
        var number = Shop.guest()
                .buy(Shop.product(9).variantId(), 1, Shop.newEmail())
                .text("/number");
        Platform.change("update orders set payment_status = 'AUTHORIZED' where number = '" + number + "'");

        try {
            assertThat(violations("orders-are-paid"))
                    .anySatisfy(found -> assertThat(found).contains(number, "AUTHORIZED"));
        } finally {
            Platform.change("update orders set payment_status = 'PAID' where number = '" + number + "'");
        }
    }

    @Test
    void anEntryThatDoesNotBalanceIsNotBooked() {
        assertThat(refusal("with e as (insert into journal_entry (id, kind, reference, checkout_id, at) values"
                        + " (gen_random_uuid(), 'PAYMENT_CAPTURED', gen_random_uuid()::text, gen_random_uuid(), now()) returning id)"
                        + " insert into posting (entry_id, line, account, amount, currency)"
                        + " select id, 1, 'SALES', 5, 'EUR' from e"))
                .contains("does not balance");
    }

    @Test
    void aPostingCannotJoinAnEarlierEntry() {
        Shop.guest().buy(Shop.product(9).variantId(), 1, Shop.newEmail());

        assertThat(refusal("insert into posting (entry_id, line, account, amount, currency)"
                        + " select id, 99, 'SALES', 5, 'EUR' from journal_entry limit 1"))
                .contains("foreign key");
    }

    @Test
    void onlyThoseWhoRunTheShopReadTheProofs() {
        assertThat(Shop.as("support").get("/api/admin/proofs").status()).isEqualTo(403);
        assertThat(Shop.guest().get("/api/admin/proofs").status()).isEqualTo(401);
    }

    static List<JsonNode> proofs() {
        var answer = Shop.as("admin").get("/api/admin/proofs");
        assertThat(answer.status()).as("%s", answer).isEqualTo(200);
        return StreamSupport.stream(answer.json().at("/items").spliterator(), false)
                .toList();
    }

    /** What all proofs find together. */
    static String findings() {
        return proofs().stream()
                .flatMap(proof -> StreamSupport.stream(proof.at("/violations").spliterator(), false))
                .map(JsonNode::asText)
                .collect(Collectors.joining("\n"));
    }

    static List<String> violations(String proof) {
        return proofs().stream()
                .filter(found -> found.at("/name").asText().equals(proof))
                .flatMap(found -> StreamSupport.stream(found.at("/violations").spliterator(), false))
                .map(JsonNode::asText)
                .toList();
    }

    private static void invoiced(String number) {
        // an invoice that is issued in between would say the wrong total for good
        var staff = Shop.as("admin");
        await().atMost(Duration.ofSeconds(60))
                .untilAsserted(() -> assertThat(staff.get("/api/admin/orders/" + number + "/documents")
                                .json()
                                .at("/items"))
                        .hasSize(1));
    }

    private static void raise(String number, int by) {
        Platform.change("update orders set subtotal = subtotal + " + by + ", grand_total = grand_total + " + by
                + " where number = '" + number + "'");
    }

    static String refusal(String sql) {
        try (var connection = Platform.database();
                var statement = connection.createStatement()) {
            statement.execute(sql);
            return "nothing was refused";
        } catch (SQLException e) {
            return String.valueOf(e.getMessage());
        }
    }
}
