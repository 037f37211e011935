package org.cartora.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.parallel.ResourceAccessMode.READ;

import java.time.Duration;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.ResourceLock;

/** What is given back as store credit: the provider keeps what it took, and the customer spends it in the shop. */
@ResourceLock(value = "books that hold", mode = READ)
class StoreCreditRefundIT {

    private final GiftCardOffice office = new GiftCardOffice();
    private final Shop manager = Shop.as("manager");

    @Test
    void whatAnOrderGivesBackAsCreditPaysAnother() {
        var customer = office.customer();
        var order = bought(customer);

        var refunded =
                refund(order, "\"lines\":[{\"line_id\":\"%s\",\"quantity\":1}]".formatted(order.text("/lines/0/id")));
        customer.shop().add(Shop.product(9).variantId(), 1);
        var next = GiftCardOffice.checkout(customer.shop(), "\"use_store_credit\":true");
        customer.shop().pay(next, Shop.GOOD_CARD);

        assertThat(refunded.status()).as("%s", refunded).isEqualTo(201);
        assertThat(refunded.text("/payment_status")).isEqualTo("PARTIALLY_REFUNDED");
        assertThat(refunded.text("/refunded_total/amount")).isEqualTo("11.90");
        assertThat(toTheProvider(order)).isEqualTo("0");
        assertThat(manager.get("/api/admin/orders/" + order.text("/number") + "/refunds")
                        .text("/items/0/destination"))
                .isEqualTo("STORE_CREDIT");
        assertThat(next.text("/store_credit/amount")).isEqualTo("11.90");
        assertThat(customer.shop().confirm(next).isDone()).isTrue();
        theBooksAgree();
    }

    @Test
    void theCustomerHearsOfItOnce() {
        var customer = office.customer();
        var order = bought(customer);
        var keyed = Shop.as("manager").with("Idempotency-Key", UUID.randomUUID().toString());

        var first = refund(keyed, order, amount("5.00"));
        var again = refund(keyed, order, amount("5.00"));

        assertThat(first.status()).as("%s", first).isEqualTo(201);
        assertThat(again.status()).as("%s", again).isEqualTo(201);
        assertThat(balance(customer)).isEqualTo("5.00");
        Platform.eventually(
                Duration.ofMinutes(1),
                () -> Platform.text(
                                "select count(*)::text from mail where kind = 'CREDIT_GIVEN' and state = 'SENT' and subject_id in"
                                        + " (select r.decision from order_refund r join orders o on o.id = r.order_id where o.number = ?)",
                                order.text("/number"))
                        .equals("1"));
    }

    @Test
    void ofACanceledOrderTheProviderGivesBackOnlyWhatDidNotBecomeCredit() {
        var customer = office.customer();
        var order = bought(customer);
        refund(order, amount("5.00"));

        var canceled = customer.shop().post("/api/orders/" + order.text("/number") + "/cancel", "{}");

        assertThat(canceled.text("/payment_status")).as("%s", canceled).isEqualTo("REFUNDED");
        assertThat(canceled.text("/refunded_total/amount")).isEqualTo("16.80");
        assertThat(toTheProvider(order)).isEqualTo("11.8");
        assertThat(balance(customer)).isEqualTo("5.00");
        theBooksAgree();
    }

    @Test
    void noMoreBecomesCreditThanWasPaid() {
        var customer = office.customer();
        var order = bought(customer);

        assertThat(refund(order, amount("16.80")).status()).isEqualTo(201);
        assertThat(refund(order, amount("0.01")).code()).isEqualTo("REFUND_EXCEEDS_PAYMENT");
        assertThat(balance(customer)).isEqualTo("16.80");
    }

    @Test
    void aGuestHasNoCredit() {
        var order = Shop.guest().buy(Shop.product(9).variantId(), 1, Shop.newEmail());

        var refused = refund(order, amount("5.00"));

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.code()).isEqualTo("STORE_CREDIT_NEEDS_ACCOUNT");
        assertThat(refused.text("/error/details/0/field")).isEqualTo("destination");
    }

    @Test
    void whatIsOnlyHeldOnTheCardDoesNotBecomeCredit() {
        var customer = office.customer();
        var order = customer.shop().buy(Shop.product(9).variantId(), 1, customer.email(), Shop.HELD_CARD);

        assertThat(refund(order, amount("5.00")).code()).isEqualTo("PAYMENT_REQUIRED");
    }

    private static Answer bought(GiftCardOffice.Customer customer) {
        return customer.shop().buy(Shop.product(9).variantId(), 1, customer.email());
    }

    private static String amount(String amount) {
        return "\"amount\":{\"amount\":\"%s\",\"currency\":\"EUR\"}".formatted(amount);
    }

    private Answer refund(Answer order, String what) {
        return refund(manager, order, what);
    }

    private static Answer refund(Shop staff, Answer order, String what) {
        return staff.post(
                "/api/admin/orders/" + order.text("/number") + "/refunds",
                "{%s,\"destination\":\"STORE_CREDIT\",\"reason\":\"goodwill\"}".formatted(what));
    }

    private static String balance(GiftCardOffice.Customer customer) {
        return customer.shop().get("/api/users/me/store-credit").text("/balance/amount");
    }

    private static String toTheProvider(Answer order) {
        return Platform.text(
                "select trim_scale(i.refund_due)::text from payment_intent i join orders o using (checkout_id)"
                        + " where o.number = ?",
                order.text("/number"));
    }

    private static void theBooksAgree() {
        var answer = Shop.as("admin").get("/api/admin/proofs");
        assertThat(StreamSupport.stream(answer.json().at("/items").spliterator(), false))
                .isNotEmpty()
                .allSatisfy(proof ->
                        assertThat(proof.at("/violations")).as("%s", proof).isEmpty());
    }
}
