package org.cartora.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.parallel.ResourceAccessMode.READ;

import java.math.BigDecimal;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.ResourceLock;

/** Gift cards and store credit as means of payment, also under many at once. */
@ResourceLock(value = "books that hold", mode = READ)
class GiftCardIT {

    private final GiftCardOffice office = new GiftCardOffice();

    @Test
    void aCardPaysWhatItHoldsAndTheRestIsCharged() {
        var card = office.card("10.00");
        var guest = Shop.guest();
        guest.add(Shop.product(9).variantId(), 2);

        var checkout = GiftCardOffice.checkout(guest, "\"gift_cards\":[\"" + card.code() + "\"]");
        guest.pay(checkout, Shop.GOOD_CARD);
        var order = guest.confirm(checkout);

        assertThat(checkout.text("/totals/grand_total/amount")).isEqualTo("28.70");
        assertThat(checkout.text("/totals/tax_total/amount")).isEqualTo("4.58");
        assertThat(checkout.text("/amount_due/amount")).isEqualTo("18.70");
        assertThat(checkout.text("/gift_cards/0/code")).isEqualTo("****-****-****-" + card.lastSigns());
        assertThat(order.isDone()).as("%s", order).isTrue();
        assertThat(order.text("/grand_total/amount")).isEqualTo("28.70");
        assertThat(order.text("/gift_cards/0/amount/amount")).isEqualTo("10.00");
        assertThat(order.text("/amount_due/amount")).isEqualTo("18.70");
        assertThat(captured(checkout)).isEqualByComparingTo("18.70");
        assertThat(office.left(card)).isEqualTo("0.00");
        theBooksAgree();
    }

    @Test
    void whereACardPaysEverythingTheOrderOnlyHasToBePlaced() {
        var card = office.card("50.00");
        var guest = Shop.guest();
        guest.add(Shop.product(9).variantId(), 2);

        var checkout = GiftCardOffice.checkout(guest, "\"gift_cards\":[\"" + card.code() + "\"]");

        assertThat(checkout.text("/amount_due/amount")).isEqualTo("0.00");
        assertThat(checkout.json().at("/payment/client_secret").isMissingNode()).isTrue();
        assertThat(guest.confirm(checkout).status()).isEqualTo(201);
        assertThat(guest.confirm(checkout).status()).isEqualTo(200);
        assertThat(office.left(card)).isEqualTo("21.30");
        theBooksAgree();
    }

    @Test
    void aCustomersCreditPaysIfSheWantsIt() {
        var customer = office.customer();
        office.credit(customer, "5.00");
        assertThat(customer.shop().get("/api/users/me/store-credit").text("/balance/amount"))
                .isEqualTo("5.00");
        customer.shop().add(Shop.product(9).variantId(), 1);

        var without = GiftCardOffice.checkout(customer.shop(), "\"use_store_credit\":false");
        var with = GiftCardOffice.checkout(customer.shop(), "\"use_store_credit\":true");
        customer.shop().pay(with, Shop.GOOD_CARD);
        var order = customer.shop().confirm(with);

        assertThat(without.text("/amount_due/amount")).isEqualTo("16.80");
        assertThat(with.text("/store_credit/amount")).isEqualTo("5.00");
        assertThat(order.text("/store_credit/amount")).isEqualTo("5.00");
        assertThat(order.text("/amount_due/amount")).isEqualTo("11.80");
        assertThat(customer.shop().get("/api/users/me/store-credit").text("/balance/amount"))
                .isEqualTo("0.00");
        theBooksAgree();
    }

    @Test
    void aCardThatCannotPayIsRefusedWithItsField() {
        var mug = Shop.product(9);
        var good = office.card("50.00").code();
        var expired = office.card("50.00", ",\"expires_at\":\"2020-01-01T00:00:00Z\"");
        var foreign = office.card("50.00", "", "USD");
        var empty = office.card("1.00");
        GiftCardOffice.checkout(withOne(mug), "\"gift_cards\":[\"" + empty.code() + "\"]");

        assertThat(refusal(mug, "NO-SUCH-CARD")).isEqualTo("422 GIFT_CARD_UNKNOWN gift_cards[0]");
        assertThat(refusal(mug, good + "\",\"" + expired.code())).isEqualTo("422 GIFT_CARD_UNKNOWN gift_cards[1]");
        assertThat(refusal(mug, foreign.code())).isEqualTo("422 GIFT_CARD_CURRENCY gift_cards[0]");
        assertThat(refusal(mug, empty.code())).isEqualTo("422 GIFT_CARD_EMPTY gift_cards[0]");
        assertThat(refused(withOne(mug), "\"use_store_credit\":true"))
                .isEqualTo("400 VALIDATION_ERROR use_store_credit");
        assertThat(refused(office.customer().shop(), mug, "\"use_store_credit\":true"))
                .isEqualTo("422 STORE_CREDIT_EMPTY use_store_credit");
        assertThat(mug.available()).isEqualTo(8);
    }

    @Test
    void aCanceledOrderGivesEverythingBackToWhereItCameFrom() {
        var card = office.card("10.00");
        var customer = office.customer();
        office.credit(customer, "5.00");
        customer.shop().add(Shop.product(9).variantId(), 2);
        var checkout = GiftCardOffice.checkout(
                customer.shop(), "\"gift_cards\":[\"" + card.code() + "\"],\"use_store_credit\":true");
        customer.shop().pay(checkout, Shop.GOOD_CARD);
        var order = customer.shop().confirm(checkout);

        var canceled = customer.shop().post("/api/orders/" + order.text("/number") + "/cancel", "{}");

        assertThat(canceled.status()).as("%s", canceled).isEqualTo(200);
        assertThat(canceled.text("/payment_status")).isEqualTo("REFUNDED");
        assertThat(canceled.text("/refunded_total/amount")).isEqualTo("28.70");
        assertThat(office.left(card)).isEqualTo("10.00");
        assertThat(customer.shop().get("/api/users/me/store-credit").text("/balance/amount"))
                .isEqualTo("5.00");
        assertThat(decimal("select refunded::text from payment_intent where checkout_id = ?", checkout))
                .isEqualByComparingTo("13.70");
        theBooksAgree();
    }

    @Test
    void oneWhoChecksOutAgainHasHerCardBackAtOnce() {
        var card = office.card("10.00");
        var guest = withOne(Shop.product(9));

        var first = GiftCardOffice.checkout(guest, "\"gift_cards\":[\"" + card.code() + "\"]");
        var second = GiftCardOffice.checkout(guest, "\"gift_cards\":[\"" + card.code() + "\"]");
        assertThat(second.text("/gift_cards/0/amount/amount")).isEqualTo("10.00");
        var third = GiftCardOffice.checkout(guest, "\"gift_cards\":[]");

        assertThat(third.text("/amount_due/amount")).isEqualTo("16.80");
        assertThat(office.left(card)).isEqualTo("10.00");
        assertThat(guest.confirm(first).code()).isEqualTo("CHECKOUT_EXPIRED");
        theBooksAgree();
    }

    @Test
    void aCheckoutWhoseTimeIsOverGivesTheCardBack() throws SQLException {
        var partly = office.card("10.00");
        var wholly = office.card("50.00");
        var first = GiftCardOffice.checkout(withOne(Shop.product(9)), "\"gift_cards\":[\"" + partly.code() + "\"]");
        var second = GiftCardOffice.checkout(withOne(Shop.product(9)), "\"gift_cards\":[\"" + wholly.code() + "\"]");

        for (var checkout : List.of(first, second)) {
            office.timeIsOver(checkout);
        }

        Platform.eventually(
                Duration.ofMinutes(2),
                () -> office.left(partly).equals("10.00") && office.left(wholly).equals("50.00"));
        assertThat(Shop.guest().confirm(second).code()).isEqualTo("CHECKOUT_EXPIRED");
        theBooksAgree();
    }

    @Test
    void sixteenWhoWantTheSameCardAtOnceNeverGetMoreThanItHolds() throws Exception {
        var card = office.card("50.00");
        var buyers = new ArrayList<Callable<Answer>>();
        for (var i = 0; i < 16; i++) {
            // each another product: with the same one they would wait for each other at its stock already
            var guest = withOne(Shop.product(1));
            buyers.add(() -> {
                var checkout = GiftCardOffice.open(guest, "\"gift_cards\":[\"" + card.code() + "\"]");
                if (checkout.status() == 201
                        && !checkout.text("/amount_due/amount").equals("0.00")) {
                    guest.pay(checkout, Shop.GOOD_CARD);
                }
                return checkout.status() == 201 ? guest.confirm(checkout) : checkout;
            });
        }

        var answers = atOnce(buyers);

        var placed = answers.stream().filter(Answer::isDone).toList();
        assertThat(placed.stream()
                        .map(order -> new BigDecimal(order.text("/gift_cards/0/amount/amount")))
                        .reduce(BigDecimal.ZERO, BigDecimal::add))
                .isEqualByComparingTo("50.00");
        assertThat(placed).hasSize(3);
        assertThat(answers.stream().filter(answer -> !answer.isDone()))
                .hasSize(13)
                .allSatisfy(answer -> assertThat(answer.code()).isEqualTo("GIFT_CARD_EMPTY"));
        assertThat(office.left(card)).isEqualTo("0.00");
        theBooksAgree();
    }

    @Test
    void twoCardsNamedInEitherOrderBlockNobody() throws Exception {
        var one = office.card("500.00");
        var two = office.card("500.00");
        var buyers = new ArrayList<Callable<Answer>>();
        for (var i = 0; i < 32; i++) {
            var guest = withOne(Shop.product(1));
            var codes = i % 2 == 0 ? one.code() + "\",\"" + two.code() : two.code() + "\",\"" + one.code();
            var then = i % 2 == 0 ? two.code() : one.code();
            buyers.add(() -> {
                GiftCardOffice.open(guest, "\"gift_cards\":[\"" + codes + "\"]");
                return GiftCardOffice.open(guest, "\"gift_cards\":[\"" + then + "\"]");
            });
        }

        assertThat(atOnce(buyers))
                .allSatisfy(
                        answer -> assertThat(answer.status()).as("%s", answer).isEqualTo(201));
        assertThat(new BigDecimal(office.left(one)).add(new BigDecimal(office.left(two))))
                .isEqualByComparingTo(new BigDecimal("1000.00").subtract(new BigDecimal("537.60")));
        theBooksAgree();
    }

    @Test
    void aServerPaysAnOrderWithACardAlone() {
        var card = office.card("50.00");
        var mug = Shop.product(9);
        var wish = """
                {"items":[{"variant_id":"%s","quantity":%d}],"email":"%s","shipping_address":%s,"shipping_method":"standard",
                 "gift_cards":["%s"]}""";

        var placed = Shop.guest()
                .post("/api/orders", wish.formatted(mug.variantId(), 1, Shop.newEmail(), Shop.ADDRESS, card.code()));
        var refused = Shop.guest()
                .post("/api/orders", wish.formatted(mug.variantId(), 4, Shop.newEmail(), Shop.ADDRESS, card.code()));

        assertThat(placed.status()).as("%s", placed).isEqualTo(201);
        assertThat(refused.status()).as("%s", refused).isEqualTo(400);
        assertThat(refused.text("/error/details/0/field")).isEqualTo("payment");
        assertThat(office.left(card)).isEqualTo("33.20");
        assertThat(mug.available()).isEqualTo(8);
    }

    @Test
    void aCardIsIssuedOnceAndItsCodeIsToldOnce() {
        var manager =
                Shop.as("manager").with("Idempotency-Key", UUID.randomUUID().toString());

        var first = manager.post("/api/admin/gift-cards", GiftCardOffice.issue("50.00", "", "EUR"));
        var again = manager.post("/api/admin/gift-cards", GiftCardOffice.issue("50.00", "", "EUR"));

        assertThat(first.text("/code")).hasSize(19);
        assertThat(again.status()).isEqualTo(201);
        assertThat(again.header("Idempotency-Replayed")).isEqualTo("true");
        assertThat(again.text("/card/id")).isEqualTo(first.text("/card/id"));
        assertThat(again.json().at("/code").isMissingNode()).isTrue();
        assertThat(Shop.as("support").get("/api/admin/gift-cards").status()).isEqualTo(403);
    }

    private static Shop withOne(Shop.Product product) {
        var guest = Shop.guest();
        guest.add(product.variantId(), 1);
        return guest;
    }

    private static String refusal(Shop.Product mug, String codes) {
        return refused(withOne(mug), "\"gift_cards\":[\"" + codes + "\"]");
    }

    private static String refused(Shop shop, Shop.Product mug, String fields) {
        shop.add(mug.variantId(), 1);
        return refused(shop, fields);
    }

    private static String refused(Shop shop, String fields) {
        var answer = GiftCardOffice.open(shop, fields);
        return answer.status() + " " + answer.code() + " " + answer.text("/error/details/0/field");
    }

    private static List<Answer> atOnce(List<Callable<Answer>> work) throws Exception {
        try (var threads = Executors.newFixedThreadPool(work.size())) {
            return threads.invokeAll(work).stream()
                    .map(future -> future.resultNow())
                    .toList();
        }
    }

    private static BigDecimal captured(Answer checkout) {
        return decimal("select captured::text from payment_intent where checkout_id = ?", checkout);
    }

    private static BigDecimal decimal(String sql, Answer checkout) {
        return new BigDecimal(Platform.text(sql, UUID.fromString(checkout.text("/checkout_id"))));
    }

    private static void theBooksAgree() {
        var answer = Shop.as("admin").get("/api/admin/proofs");
        assertThat(answer.status()).as("%s", answer).isEqualTo(200);
        assertThat(StreamSupport.stream(answer.json().at("/items").spliterator(), false))
                .allSatisfy(proof ->
                        assertThat(proof.at("/violations")).as("%s", proof).isEmpty());
    }
}
