package org.cartora.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.UUID;
import java.util.stream.StreamSupport;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.Test;

/** The payment provider is a world of its own: it answers late, twice, wrongly or not at all, and tells by webhook. */
class ProviderIT {

    private static final Duration LIMIT = Duration.ofSeconds(60);

    @Test
    void aPaymentWhoseBrowserIsGoneBecomesAnOrder() {
        var mug = Shop.product(3);
        var guest = Shop.guest();
        guest.add(mug.variantId(), 1);
        var checkout = guest.checkout(Shop.newEmail());

        guest.pay(checkout, Shop.GOOD_CARD);

        Platform.eventually(LIMIT, () -> orders(checkout) == 1);
        assertThat(guest.confirm(checkout).status()).isEqualTo(200);
    }

    @Test
    void webhooksThatComeTwiceAndOutOfOrderBookOnce() {
        var guest = Shop.guest();
        guest.add(Shop.product(3).variantId(), 1);
        var checkout = guest.checkout(Shop.newEmail());
        Provider.behave(reference(checkout), "{\"webhook\":{\"repeat\":3,\"shuffle\":1,\"delay_ms\":0}}");
        guest.pay(checkout, Shop.GOOD_CARD);

        var confirmed = guest.confirm(checkout);

        assertThat(confirmed.status()).isIn(200, 201);
        Platform.eventually(LIMIT, () -> deliveries(reference(checkout)) >= 4);
        assertThat(orders(checkout)).isEqualTo(1);
        assertThat(captures(checkout)).isEqualTo(1);
    }

    @Test
    void anEventOfAnotherAmountIsParkedAndNotBooked() throws GeneralSecurityException {
        var guest = Shop.guest();
        guest.add(Shop.product(3).variantId(), 1);
        var checkout = guest.checkout(Shop.newEmail());
        var event = "evt_" + UUID.randomUUID();

        var heard = tell(event, reference(checkout), 1);

        assertThat(heard.status()).as("%s", heard).isEqualTo(204);
        assertThat(Platform.number("select count(*) from parked_event where event_id = ?", event))
                .isEqualTo(1);
        assertThat(captures(checkout)).isZero();
        assertThat(guest.confirm(checkout).code()).isEqualTo("PAYMENT_REQUIRED");
    }

    @Test
    void anEventOfAnotherCurrencyIsParkedAndNotBooked() throws GeneralSecurityException {
        var guest = Shop.guest();
        guest.add(Shop.product(3).variantId(), 1);
        var checkout = guest.checkout(Shop.newEmail());
        var event = "evt_" + UUID.randomUUID();
        var owed = Platform.number(
                "select (grand_total * 100)::bigint from checkout where id = ?",
                UUID.fromString(checkout.text("/checkout_id")));

        var heard = tell(event, reference(checkout), owed, "usd");

        assertThat(heard.status()).as("%s", heard).isEqualTo(204);
        assertThat(Platform.text("select reason from parked_event where event_id = ?", event))
                .contains("EUR, the provider says", "USD");
        assertThat(captures(checkout)).isZero();
        assertThat(guest.confirm(checkout).code()).isEqualTo("PAYMENT_REQUIRED");
    }

    @Test
    void theProvidersFeeIsBookedOfWhatItHolds() {
        var order = buy();

        Platform.eventually(
                Duration.ofMinutes(4), () -> booked("PROVIDER_FEES", order).signum() > 0);
        var gross = new BigDecimal(order.text("/grand_total/amount"));

        assertThat(booked("PROVIDER_FEES", order))
                .as("1.4 % and 0.25")
                .isEqualByComparingTo(gross.multiply(new BigDecimal("0.014"))
                        .setScale(2, RoundingMode.HALF_UP)
                        .add(new BigDecimal("0.25")));
        assertThat(booked("CASH_AT_PROVIDER", order))
                .isEqualByComparingTo(gross.subtract(booked("PROVIDER_FEES", order)));
        assertProven(order);
    }

    @Test
    void nobodyElseTellsOfPayments() {
        var answer = Shop.guest()
                .with("Stripe-Signature", "t=" + Instant.now().getEpochSecond() + ",v1=00")
                .post("/api/webhooks/sandbox", "{}");

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.text("/error/details/0/field")).isEqualTo("Stripe-Signature");
    }

    @Test
    void aRefundThatTheProviderMissesIsAskedForAgain() {
        var guest = Shop.guest();
        var order = guest.buy(Shop.product(3).variantId(), 1, Shop.newEmail());
        guest.with("X-Order-Token", order.header("X-Order-Token"));
        Provider.behave(paymentOf(order), "{\"answer_errors\":true}");

        var canceled = guest.post("/api/orders/" + order.text("/number") + "/cancel", "{}");
        Provider.behave(paymentOf(order), "{\"answer_errors\":0}");

        assertThat(canceled.text("/status")).isEqualTo("CANCELED");
        Platform.eventually(
                Duration.ofMinutes(2),
                () -> guest.get("/api/orders/" + order.text("/number"))
                        .text("/payment_status")
                        .equals("REFUNDED"));
    }

    @Test
    void aDisputeTakesTheMoneyOutOfTheBooksAndAWonOneBringsItBack() {
        var order = buy();
        var dispute = dispute(order);

        Platform.eventually(LIMIT, () -> timeline(order).contains("DISPUTED"));
        assertThat(chargebacks(order)).isEqualByComparingTo(order.text("/grand_total/amount"));
        assertProven(order);

        close(dispute, "won");

        Platform.eventually(LIMIT, () -> timeline(order).contains("DISPUTE_WON"));
        assertThat(chargebacks(order)).isZero();
        assertProven(order);
    }

    @Test
    void aLostDisputeStaysBookedAndTheDisputedOrderIsNotRefundedAsWell() {
        var order = buy();
        Provider.behave(paymentOf(order), "{\"webhook\":{\"repeat\":2,\"shuffle\":true,\"delay_ms\":0}}");
        close(dispute(order), "lost");

        Platform.eventually(LIMIT, () -> timeline(order).contains("DISPUTE_LOST"));
        assertThat(chargebacks(order)).isEqualByComparingTo(order.text("/grand_total/amount"));
        var canceled = guestOf(order).post("/api/orders/" + order.text("/number") + "/cancel", "");

        assertThat(canceled.status()).as("%s", canceled).isEqualTo(409);
        assertThat(canceled.code()).isEqualTo("PAYMENT_DISPUTED");
        assertThat(guestOf(order).get("/api/orders/" + order.text("/number")).text("/status"))
                .isEqualTo("PLACED");
    }

    private static Answer buy() {
        return Shop.guest().buy(Shop.product(3).variantId(), 1, Shop.newEmail());
    }

    private static Shop guestOf(Answer order) {
        return Shop.guest().with("X-Order-Token", order.header("X-Order-Token"));
    }

    private static String timeline(Answer order) {
        return guestOf(order)
                .get("/api/orders/" + order.text("/number") + "/events")
                .toString();
    }

    /** What the books say the bank has taken. */
    private static BigDecimal chargebacks(Answer order) {
        return booked("CHARGEBACKS", order);
    }

    private static BigDecimal booked(String account, Answer order) {
        return new BigDecimal(Platform.text(
                "select coalesce(sum(p.amount), 0)::text from posting p join journal_entry e on e.id = p.entry_id"
                        + " join orders o on o.checkout_id = e.checkout_id where p.account = ? and o.number = ?",
                account,
                order.text("/number")));
    }

    private static void assertProven(Answer order) {
        var checkout = Platform.text("select checkout_id::text from orders where number = ?", order.text("/number"));
        assertThat(ProofsIT.findings()).doesNotContain(checkout, order.text("/number"));
    }

    private static String dispute(Answer order) {
        return provider()
                .post(Platform.PROVIDER + "/v1/test/disputes", "payment_intent=" + paymentOf(order))
                .text("/id");
    }

    private static String paymentOf(Answer order) {
        return Platform.text(
                "select i.reference from payment_intent i join orders o on o.checkout_id = i.checkout_id where o.number = ?",
                order.text("/number"));
    }

    private static void close(String dispute, String status) {
        var closed = provider().post(Platform.PROVIDER + "/v1/test/disputes/" + dispute + "/close", "status=" + status);
        assertThat(closed.status()).as("%s", closed).isEqualTo(200);
    }

    private static long orders(Answer checkout) {
        return Platform.number(
                "select count(*) from orders where checkout_id = ?", UUID.fromString(checkout.text("/checkout_id")));
    }

    static long captures(Answer checkout) {
        return Platform.number(
                "select count(*) from payment_transaction t join payment_intent i on i.id = t.intent_id"
                        + " where i.checkout_id = ? and t.kind = 'CAPTURE' and t.status = 'SUCCESS'",
                UUID.fromString(checkout.text("/checkout_id")));
    }

    /** The provider's own name for the payment: what its secret begins with. */
    static String reference(Answer checkout) {
        return checkout.text("/payment/client_secret").replaceAll("_secret_.*", "");
    }

    private static Shop provider() {
        return Shop.guest().with("Authorization", "Bearer sk_test_cartora_dev");
    }

    /** How often the provider has told of a payment that succeeded. */
    private static long deliveries(String reference) {
        return StreamSupport.stream(
                        provider()
                                .get(Platform.PROVIDER + "/v1/test/deliveries")
                                .json()
                                .at("/data")
                                .spliterator(),
                        false)
                .filter(delivery -> delivery.toString().contains(reference)
                        && delivery.toString().contains("payment_intent.succeeded"))
                .count();
    }

    /** As the provider tells of a payment that succeeded. */
    static Answer tell(String event, String reference, long minor) throws GeneralSecurityException {
        return tell(event, reference, minor, "eur");
    }

    private static Answer tell(String event, String reference, long minor, String currency)
            throws GeneralSecurityException {
        var body = """
                {"id":"%s","object":"event","type":"payment_intent.succeeded","created":%d,"data":{"object":{"object":"payment_intent",
                "id":"%s","amount":%d,"amount_received":%d,"currency":"%s","status":"succeeded","metadata":{}}}}""".formatted(event, Instant.now().getEpochSecond(), reference, minor, minor, currency);
        return deliver(body);
    }

    /** Signed as the provider signs. */
    static Answer deliver(String body) throws GeneralSecurityException {
        var time = Instant.now().getEpochSecond();
        var mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec("whsec_cartora_dev".getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
        var signature = HexFormat.of().formatHex(mac.doFinal((time + "." + body).getBytes(StandardCharsets.UTF_8)));
        return Shop.guest()
                .with("Stripe-Signature", "t=" + time + ",v1=" + signature)
                .post("/api/webhooks/sandbox", body);
    }
}
