package org.cartora.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A checkout that is paid and cannot become an order, because something is broken in the shop. */
class UnplacedIT {

    private static final Duration LIMIT = Duration.ofSeconds(60);

    @AfterEach
    void mend() {
        Platform.change("drop trigger if exists broken_by_test on orders");
        Platform.change("drop function if exists broken_by_test");
    }

    @Test
    void keepsItsStockForEverAndBecomesAnOrderWhenItCan() {
        var mug = Shop.product(1, "10.00");
        var buyer = Shop.guest();
        var checkout = paidButNotPlaced(buyer, mug);
        Platform.change(
                "update stock_reservation set expires_at = expires_at - interval '30 days' where checkout_id = ?",
                id(checkout));

        var other = Shop.guest();
        other.add(mug.variantId(), 1);
        var refused = GiftCardOffice.open(other, "\"note\":\"too late\"");

        assertThat(refused.code()).as("%s", refused).isEqualTo("OUT_OF_STOCK");
        assertThat(ProofsIT.findings()).doesNotContain(checkout.text("/checkout_id"), mug.sku());
        mend();
        var order = buyer.confirm(checkout);
        assertThat(order.isDone()).as("%s", order).isTrue();
        assertThat(order.text("/payment_status")).isEqualTo("PAID");
        assertThat(mug.available()).isZero();
    }

    @Test
    void isGivenBackAfterADayAndSomebodyIsCalled() {
        var mug = Shop.product(1, "10.00");
        var buyer = Shop.guest();
        var checkout = paidButNotPlaced(buyer, mug);
        var called = calls();

        new GiftCardOffice().timeIsOver(checkout);

        Platform.eventually(
                LIMIT,
                () -> Platform.number(
                                "select count(*) from payment_intent where checkout_id = ? and captured > 0 and refunded = captured",
                                id(checkout))
                        == 1);
        assertThat(mug.available()).isEqualTo(1);
        assertThat(buyer.confirm(checkout).code()).isEqualTo("CHECKOUT_EXPIRED");
        assertThat(calls()).isGreaterThan(called);
        assertThat(ProofsIT.findings()).doesNotContain(checkout.text("/checkout_id"), mug.sku());
    }

    /** One unit, paid, in a shop whose table of orders refuses it. */
    private static Answer paidButNotPlaced(Shop buyer, Shop.Product mug) {
        assertThat(buyer.add(mug.variantId(), 1).status()).isEqualTo(200);
        var checkout = buyer.checkout(Shop.newEmail());
        Platform.change("create function broken_by_test() returns trigger language plpgsql as $$ begin"
                + " if new.checkout_id = '" + id(checkout) + "' then raise exception 'broken by a test'; end if;"
                + " return new; end $$");
        Platform.change(
                "create trigger broken_by_test before insert on orders for each row execute function broken_by_test()");
        var paid = buyer.pay(checkout, Shop.GOOD_CARD);
        assertThat(paid.status()).as("%s", paid).isEqualTo(200);
        assertThat(buyer.confirm(checkout).status()).isEqualTo(500);
        return checkout;
    }

    private static double calls() {
        return Shop.guest()
                .with("Accept", "text/plain")
                .get("/metrics")
                .body()
                .lines()
                .filter(line -> line.startsWith("cartora_alerts_total") && line.contains("purchase-given-back"))
                .mapToDouble(line -> Double.parseDouble(line.substring(line.lastIndexOf(' ') + 1)))
                .sum();
    }

    private static UUID id(Answer checkout) {
        return UUID.fromString(checkout.text("/checkout_id"));
    }
}
