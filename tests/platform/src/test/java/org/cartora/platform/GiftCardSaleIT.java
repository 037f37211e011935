package org.cartora.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.parallel.ResourceAccessMode.READ;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.regex.Pattern;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.ResourceLock;

/** Gift cards that shoppers buy: paid, mailed once, spent, and taken back with what is left on them. */
@ResourceLock(value = "books that hold", mode = READ)
class GiftCardSaleIT {

    private static final Duration LIMIT = Duration.ofMinutes(1);
    private static final Pattern CODE = Pattern.compile("[A-Z2-9]{4}(-[A-Z2-9]{4}){3}");

    private final GiftCardOffice office = new GiftCardOffice();
    private final Shop manager = Shop.as("manager");

    @Test
    void aGuestBuysACardForSomebodyWhoSpendsIt() {
        var friend = Shop.newEmail();
        var guest = Shop.guest();
        guest.add(giftCard().variantId(), 1);

        var checkout = GiftCardOffice.checkout(
                guest, "\"gift_card_email\":\"%s\",\"gift_message\":\"Enjoy!\"".formatted(friend));
        guest.pay(checkout, Shop.GOOD_CARD);
        var order = guest.confirm(checkout);

        assertThat(checkout.text("/totals/grand_total/amount")).isEqualTo("50.00");
        assertThat(checkout.text("/totals/tax_total/amount")).isEqualTo("0.00");
        assertThat(checkout.text("/totals/shipping_total/amount")).isEqualTo("0.00");
        assertThat(order.text("/fulfillment_status")).as("%s", order).isEqualTo("FULFILLED");
        assertThat(order.json().at("/lines/0/gift_card").asBoolean()).isTrue();
        var mail = mailed(friend);
        assertThat(mail.plain()).contains("Enjoy!");
        var another = Shop.guest();
        another.add(Shop.product(9).variantId(), 1);
        var spent = GiftCardOffice.checkout(another, "\"gift_cards\":[\"%s\"]".formatted(code(mail)));
        assertThat(spent.text("/amount_due/amount")).isEqualTo("0.00");
        assertThat(another.confirm(spent).isDone()).isTrue();
        theBooksAgree();
    }

    @Test
    void aCartOfGiftCardsAloneIsSentByMailOnly() {
        var guest = Shop.guest();
        guest.add(giftCard().variantId(), 1);

        var ways = guest.get("/api/checkout/shipping-methods?country=DE");

        assertThat(ways.json().at("/items")).hasSize(1);
        assertThat(ways.text("/items/0/id")).isEqualTo("email");
        assertThat(ways.text("/items/0/price/amount")).isEqualTo("0.00");
    }

    @Test
    void whoeverConfirmsAndHoweverOftenEachUnitIsOneCardAndAllAreOneMail() throws Exception {
        var email = Shop.newEmail();
        var guest = Shop.guest();
        guest.add(giftCard().variantId(), 3);
        var checkout = guest.checkout(email);
        guest.pay(checkout, Shop.GOOD_CARD);

        var racing = new ArrayList<Callable<Answer>>();
        for (var i = 0; i < 8; i++) {
            racing.add(() -> guest.confirm(checkout));
        }
        try (var threads = Executors.newFixedThreadPool(racing.size())) {
            threads.invokeAll(racing);
        }
        var order = guest.confirm(checkout);

        assertThat(order.isDone()).as("%s", order).isTrue();
        mailed(email);
        assertThat(issued(order)).isEqualTo("3 cards of 150.00");
        assertThat(Platform.text(
                        "select count(*)::text from mail m join orders o on o.id = m.subject_id"
                                + " where m.kind = 'GIFT_CARDS_ISSUED' and o.number = ?",
                        order.text("/number")))
                .isEqualTo("1");
        assertThat(giftMails(email)).hasSize(1);
        theBooksAgree();
    }

    @Test
    void whereMoneyIsOnlyHeldTheCardComesWithIt() {
        var guest = Shop.guest();
        var order = guest.buy(giftCard().variantId(), 1, Shop.newEmail(), Shop.HELD_CARD);
        assertThat(order.text("/payment_status")).isEqualTo("AUTHORIZED");
        assertThat(issued(order)).isEqualTo("0 cards of 0.00");

        var taken = manager.post("/api/admin/orders/" + order.text("/number") + "/capture", "");

        assertThat(taken.text("/payment_status")).as("%s", taken).isEqualTo("PAID");
        assertThat(taken.text("/fulfillment_status")).isEqualTo("FULFILLED");
        assertThat(issued(order)).isEqualTo("1 cards of 50.00");
        theBooksAgree();
    }

    @Test
    void onlyWhatIsLeftOnACardGoesBackAndItIsVoidThen() {
        var email = Shop.newEmail();
        var order = Shop.guest().buy(giftCard().variantId(), 1, email);
        var code = code(mailed(email));
        var spender = Shop.guest();
        spender.add(Shop.product(9).variantId(), 1);
        spender.confirm(GiftCardOffice.checkout(spender, "\"gift_cards\":[\"%s\"]".formatted(code)));

        var refunded = refund(order);
        var again = Shop.guest();
        again.add(Shop.product(9).variantId(), 1);

        assertThat(refunded.status()).as("%s", refunded).isEqualTo(201);
        assertThat(refunded.text("/refunded_total/amount")).isEqualTo("33.20");
        assertThat(GiftCardOffice.open(again, "\"gift_cards\":[\"%s\"]".formatted(code))
                        .code())
                .isEqualTo("GIFT_CARD_UNKNOWN");
        assertThat(refund(order).code()).isEqualTo("REFUND_EXCEEDS_PAYMENT");
        theBooksAgree();
    }

    @Test
    void aGiftCardBuysNoGiftCard() {
        var card = office.card("50.00");
        var guest = Shop.guest();
        guest.add(giftCard().variantId(), 1);

        var refused = GiftCardOffice.open(guest, "\"gift_cards\":[\"%s\"]".formatted(card.code()));

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.code()).isEqualTo("GIFT_CARD_NOT_PAYABLE");
        assertThat(office.left(card)).isEqualTo("50.00");
    }

    @Test
    void besideOtherGoodsOnlyThoseAreShippedAndTaxed() {
        var guest = Shop.guest();
        guest.add(giftCard().variantId(), 1);

        var order = guest.buy(Shop.product(9).variantId(), 1, Shop.newEmail());

        assertThat(order.text("/grand_total/amount")).as("%s", order).isEqualTo("66.80");
        assertThat(order.text("/tax_total/amount")).isEqualTo("2.68");
        assertThat(order.text("/fulfillment_status")).isEqualTo("PARTIALLY_FULFILLED");
        theBooksAgree();
    }

    private Shop.Product giftCard() {
        var product = Shop.product(0, "50.00");
        var version = manager.get("/api/products/" + product.id()).header("ETag");
        var changed = Shop.as("manager").with("If-Match", version).patch("/api/products/" + product.id(), """
                {"gift_card":true}""");
        assertThat(changed.status()).as("%s", changed).isEqualTo(200);
        assertThat(changed.json().at("/gift_card").asBoolean()).isTrue();
        return product;
    }

    private Answer refund(Answer order) {
        return manager.post(
                "/api/admin/orders/" + order.text("/number") + "/refunds", """
                {"lines":[{"line_id":"%s","quantity":1}],"reason":"changed her mind"}""".formatted(order.text("/lines/0/id")));
    }

    private static String issued(Answer order) {
        return Platform.text(
                "select count(*) || ' cards of ' || round(coalesce(sum(v.balance), 0), 2) from sold_gift_card s"
                        + " join stored_value v on v.id = s.stored_value_id join orders o on o.id = s.order_id where o.number = ?",
                order.text("/number"));
    }

    private static Mail mailed(String address) {
        Platform.eventually(LIMIT, () -> !giftMails(address).isEmpty());
        return giftMails(address).getFirst();
    }

    private static List<Mail> giftMails(String address) {
        return Mail.to(address).stream()
                .filter(mail -> mail.subject().contains("gift card"))
                .toList();
    }

    private static String code(Mail mail) {
        var found = CODE.matcher(mail.plain());
        assertThat(found.find()).as("%s", mail.plain()).isTrue();
        return found.group();
    }

    private static void theBooksAgree() {
        var answer = Shop.as("admin").get("/api/admin/proofs");
        assertThat(StreamSupport.stream(answer.json().at("/items").spliterator(), false))
                .isNotEmpty()
                .allSatisfy(proof ->
                        assertThat(proof.at("/violations")).as("%s", proof).isEmpty());
    }
}
