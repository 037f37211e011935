package org.cartora.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.security.GeneralSecurityException;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Isolated;

/** The provider is away for everybody, or the clock has more to do than it can. What concerns one payment alone: {@link ProviderDisorderIT}. */
@Isolated("the provider is away, its line may be cut off, and the clock is kept busy")
class ProviderTroubleIT {

    private static final Duration LIMIT = Duration.ofSeconds(90);
    /** By how many calls the shop judges the line to the provider. */
    private static final int REMEMBERED = 20;

    @AfterEach
    void behave() {
        Provider.behaveAgain();
        Platform.change("delete from checkout where shipping_method = 'broken by a test'");
    }

    @BeforeEach
    void theLineIsGood() {
        callWell();
    }

    @AfterAll
    static void theLineIsGoodAgain() {
        callWell();
    }

    /** Closes the circuit breaker and fills what it remembers: whoever comes next may fail a few times. */
    private static void callWell() {
        var guest = Shop.guest();
        guest.add(Shop.product(1).variantId(), 1);
        Platform.eventually(LIMIT, () -> guest.checkout(Shop.newEmail()).status() == 201);
        var checkout = guest.checkout(Shop.newEmail());
        for (int i = 0; i < REMEMBERED; i++) {
            assertThat(guest.confirm(checkout).code()).isEqualTo("PAYMENT_REQUIRED");
        }
    }

    @Test
    void aProviderThatIsAwayIsSaidSoAndHoldsNoStock() {
        var mug = Shop.product(3);
        var guest = Shop.guest();
        guest.add(mug.variantId(), 3);
        Provider.behave("{\"answer_errors\":20}");

        var refused = guest.checkout(Shop.newEmail());

        assertThat(refused.status()).as("%s", refused).isEqualTo(503);
        assertThat(refused.code()).isEqualTo("PAYMENT_PROVIDER_UNAVAILABLE");
        assertThat(mug.available()).isEqualTo(3);
    }

    @Test
    void aCheckoutThatTheProviderMissedIsOpenedByTheSameKeyLater() {
        var email = Shop.newEmail();
        var guest = Shop.guest();
        guest.add(Shop.product(5).variantId(), 1);
        guest.with("Idempotency-Key", UUID.randomUUID().toString());
        Provider.behave("{\"answer_errors\":20}");
        assertThat(guest.checkout(email).status()).isEqualTo(503);
        Provider.behaveAgain();

        Platform.eventually(Duration.ofSeconds(60), () -> guest.checkout(email).status() == 201);
        var checkout = guest.checkout(email);

        assertThat(guest.pay(checkout, Shop.GOOD_CARD).status()).isEqualTo(200);
        assertThat(guest.confirm(checkout).isDone()).isTrue();
    }

    @Test
    void anAnswerThatWasLostOnItsWayIsMadeUpFor() {
        var guest = Shop.guest();
        guest.add(Shop.product(3).variantId(), 1);
        var checkout = guest.checkout(Shop.newEmail());
        Provider.behave("{\"drop_answers\":1}");

        var paid = guest.pay(checkout, Shop.GOOD_CARD);
        var confirmed = guest.confirm(checkout);

        assertThat(paid.status()).as("%s", paid).isIn(200, 503);
        assertThat(confirmed.isDone()).as("%s", confirmed).isTrue();
        assertThat(ProviderIT.captures(checkout)).isEqualTo(1);
    }

    @Test
    void afterFailuresTheLineIsCutAndNobodyAsksTheProviderUntilItIsTriedAgain() {
        var guest = Shop.guest();
        guest.add(Shop.product(3).variantId(), 1);
        var checkout = guest.checkout(Shop.newEmail());
        Provider.behave("{\"answer_errors\":1000}");
        for (int i = 0; i < REMEMBERED; i++) {
            assertThat(guest.confirm(checkout).code()).isEqualTo("PAYMENT_PROVIDER_UNAVAILABLE");
        }
        Provider.behaveAgain();

        var refused = guest.confirm(checkout);

        assertThat(refused.status())
                .as("the provider is well, and is not asked: %s", refused)
                .isEqualTo(503);
        assertThat(refused.code()).isEqualTo("PAYMENT_PROVIDER_UNAVAILABLE");
        Platform.eventually(LIMIT, () -> guest.confirm(checkout).code().equals("PAYMENT_REQUIRED"));
    }

    @Test
    void aRefundThatIsOnlyAnnouncedIsNotBooked() throws GeneralSecurityException {
        var guest = Shop.guest();
        var order = guest.buy(Shop.product(3).variantId(), 1, Shop.newEmail());
        guest.with("X-Order-Token", order.header("X-Order-Token"));
        Provider.behave("{\"answer_errors\":10}");
        guest.post("/api/orders/" + order.text("/number") + "/cancel", "{}");

        var heard = ProviderIT.deliver(
                """
                {"id":"evt_%1$s","object":"event","type":"refund.created","created":%2$d,"data":{"object":{"object":"refund","id":"re_%1$s",
                "payment_intent":"pi_1","amount":1,"currency":"eur","status":"pending","metadata":{"refund":"%3$s"}}}}""".formatted(UUID.randomUUID(), Instant.now().getEpochSecond(), refund(order)));

        assertThat(heard.status()).as("%s", heard).isEqualTo(204);
        assertThat(guest.get("/api/orders/" + order.text("/number")).text("/payment_status"))
                .isEqualTo("PAID");
    }

    @Test
    void aHundredCheckoutsThatCannotBePlacedKeepNoNewerOneFromTheClock() {
        var buyer = Shop.guest();
        assertThat(buyer.add(Shop.product(1, "10.00").variantId(), 1).status()).isEqualTo(200);
        var checkout = buyer.checkout(Shop.newEmail());
        var id = UUID.fromString(checkout.text("/checkout_id"));
        Provider.behave("{\"webhook\":{\"lose\":true}}");
        Platform.change("insert into checkout (id, state, quote, grand_total, currency, shipping_method, expires_at,"
                + " created_at, version) select gen_random_uuid(), 'PAID', '{}', 1, 'EUR', 'broken by a test',"
                + " now() + interval '1 hour', now(), 0 from generate_series(1, 101)");

        assertThat(buyer.pay(checkout, Shop.GOOD_CARD).status()).isEqualTo(200);
        Platform.change(
                "update checkout set expires_at = expires_at - interval '1 minute' where id = ? and state = 'PAID'",
                id);

        Platform.eventually(LIMIT, () -> Platform.number("select count(*) from orders where checkout_id = ?", id) == 1);
        assertThat(Platform.number(
                        "select count(*) from checkout where shipping_method = 'broken by a test' and misses > 0"))
                .as("these were tried too")
                .isPositive();
    }

    private static String refund(Answer order) {
        return Platform.text(
                "select r.id::text from refund r join orders o on o.checkout_id = r.checkout_id where o.number = ?",
                order.text("/number"));
    }
}
