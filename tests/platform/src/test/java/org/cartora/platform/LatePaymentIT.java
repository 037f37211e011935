package org.cartora.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.security.GeneralSecurityException;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** A card that is charged in time, of which the shop hears when the time of its checkout is over. */
class LatePaymentIT {

    private static final Duration LIMIT = Duration.ofSeconds(60);

    private final GiftCardOffice office = new GiftCardOffice();

    @Test
    void whoseLastUnitWasSoldMeanwhileGetsTheMoneyBack() throws GeneralSecurityException {
        var mug = Shop.product(1, "10.00");
        var card = office.card("5.00");
        var late = Shop.guest();
        var checkout = charged(late, mug, "\"gift_cards\":[\"" + card.code() + "\"]");
        stockIsFree(checkout);
        var second = Shop.guest().buy(mug.variantId(), 1, Shop.newEmail());
        assertThat(second.status()).as("%s", second).isIn(200, 201);
        office.timeIsOver(checkout);

        assertThat(hear(checkout, 990).status()).isEqualTo(204);

        assertThat(late.confirm(checkout).code()).isEqualTo("CHECKOUT_EXPIRED");
        assertThat(orders(mug)).isEqualTo(1);
        assertThat(office.left(card)).isEqualTo("5.00");
        Platform.eventually(
                LIMIT,
                () -> Platform.number(
                                "select count(*) from payment_intent where checkout_id = ? and captured = 9.9 and refunded = captured",
                                id(checkout))
                        == 1);
        assertThat(mug.available()).isZero();
        assertProven(checkout, mug);
        assertThat(ProofsIT.findings()).doesNotContain(second.text("/number"));
    }

    @Test
    void whoseUnitIsFreeStillGetsIt() throws GeneralSecurityException {
        var mug = Shop.product(1, "10.00");
        var late = Shop.guest();
        var checkout = charged(late, mug, "\"note\":\"late\"");
        stockIsFree(checkout);
        Platform.eventually(LIMIT, () -> mug.available() == 1);

        assertThat(hear(checkout, 1490).status()).isEqualTo(204);

        var order = late.confirm(checkout);
        assertThat(order.status()).as("%s", order).isEqualTo(200);
        assertThat(order.text("/payment_status")).isEqualTo("PAID");
        assertThat(mug.available()).isZero();
        assertProven(checkout, mug);
    }

    @Test
    void ofWhichOneLineWasSoldMeanwhileLeavesTheOtherFree() throws GeneralSecurityException {
        var mug = Shop.product(1, "10.00");
        var cup = Shop.product(1, "10.00");
        var late = Shop.guest();
        assertThat(late.add(cup.variantId(), 1).status()).isEqualTo(200);
        var checkout = charged(late, mug, "\"note\":\"late\"");
        stockIsFree(checkout);
        var second = Shop.guest().buy(cup.variantId(), 1, Shop.newEmail());
        assertThat(second.status()).as("%s", second).isIn(200, 201);

        assertThat(hear(checkout, 2490).status()).isEqualTo(204);

        assertThat(late.confirm(checkout).code()).isEqualTo("CHECKOUT_EXPIRED");
        assertThat(mug.available()).isEqualTo(1);
        assertThat(cup.available()).isZero();
        Platform.eventually(LIMIT, () -> isPaidBack(checkout));
        assertProven(checkout, mug);
        assertProven(checkout, cup);
    }

    @Test
    void whatWasPromisedBeyondTheStockIsPromisedAgain() throws GeneralSecurityException {
        var mug = Shop.product(1, "10.00");
        BackorderIT.terms(mug, "{\"policy\":\"BACKORDER\",\"backorder_limit\":2}");
        var late = Shop.guest();
        assertThat(late.add(mug.variantId(), 2).status()).isEqualTo(200);
        var checkout = charged(late, mug, "\"note\":\"late\"");
        stockIsFree(checkout);
        Platform.eventually(LIMIT, () -> mug.available() == 1);

        assertThat(hear(checkout, 3490).status()).isEqualTo(204);

        var order = late.confirm(checkout);
        assertThat(order.status()).as("%s", order).isEqualTo(200);
        assertThat(order.text("/lines/0/backordered")).isEqualTo("2");
        assertThat(mug.available()).isZero();
        assertProven(checkout, mug);
    }

    @Test
    void whoseUnitsBeyondTheStockWerePromisedToOthersGetsTheMoneyBack() throws GeneralSecurityException {
        var mug = Shop.product(1, "10.00");
        BackorderIT.terms(mug, "{\"policy\":\"BACKORDER\",\"backorder_limit\":2}");
        var late = Shop.guest();
        assertThat(late.add(mug.variantId(), 2).status()).isEqualTo(200);
        var checkout = charged(late, mug, "\"note\":\"late\"");
        stockIsFree(checkout);
        Platform.eventually(LIMIT, () -> mug.available() == 1);
        var second = Shop.guest().buy(mug.variantId(), 2, Shop.newEmail());
        assertThat(second.status()).as("%s", second).isIn(200, 201);

        assertThat(hear(checkout, 3490).status()).isEqualTo(204);

        assertThat(late.confirm(checkout).code()).isEqualTo("CHECKOUT_EXPIRED");
        Platform.eventually(LIMIT, () -> isPaidBack(checkout));
        var third = Shop.guest().buy(mug.variantId(), 1, Shop.newEmail());
        assertThat(third.text("/lines/0/backordered"))
                .as("one is left beyond the stock: %s", third)
                .isEqualTo("1");
        assertProven(checkout, mug);
    }

    private static boolean isPaidBack(Answer checkout) {
        return Platform.number(
                        "select count(*) from payment_intent where checkout_id = ? and captured > 0 and refunded = captured",
                        id(checkout))
                == 1;
    }

    /** One unit more than is in the cart, held and charged, and nobody told the shop. */
    private static Answer charged(Shop buyer, Shop.Product mug, String fields) {
        assertThat(buyer.add(mug.variantId(), 1).status()).isEqualTo(200);
        var checkout = GiftCardOffice.checkout(buyer, fields);
        Provider.charge(ProviderIT.reference(checkout));
        return checkout;
    }

    /** As if ten minutes had passed for the stock. */
    static void stockIsFree(Answer checkout) {
        Platform.change(
                "update stock_reservation set expires_at = now() - interval '1 second' where checkout_id = ?",
                id(checkout));
    }

    private static Answer hear(Answer checkout, long minor) throws GeneralSecurityException {
        return ProviderIT.tell("evt_" + UUID.randomUUID(), ProviderIT.reference(checkout), minor);
    }

    private static long orders(Shop.Product mug) {
        return Platform.number("select count(distinct order_id) from order_line where sku = ?", mug.sku());
    }

    private static void assertProven(Answer checkout, Shop.Product mug) {
        assertThat(ProofsIT.findings()).doesNotContain(checkout.text("/checkout_id"), mug.sku());
    }

    private static UUID id(Answer checkout) {
        return UUID.fromString(checkout.text("/checkout_id"));
    }
}
