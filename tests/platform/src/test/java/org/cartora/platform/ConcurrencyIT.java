package org.cartora.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Isolated;

/** Many at once: nothing is sold twice, charged twice or placed twice. */
@Isolated("spoils the provider")
class ConcurrencyIT {

    @AfterEach
    void theBooksHold() {
        Aftermath.proofs();
    }

    @Test
    void fiftyBuyersOfTheLastUnitMakeOneOrderAndFortyNineRefusals() {
        var mug = Shop.product(1);

        var ends = AtOnce.of(buyersOf(mug, 50).stream()
                .map(buyer -> (Callable<Answer>) () -> buysIfThereIsOne(buyer))
                .toList());

        assertThat(ends).filteredOn(Answer::isDone).hasSize(1);
        assertSoldOut(ends, 49);
        assertThat(mug.available()).isZero();
        assertThat(Platform.number("select allocated from stock_level where sku = ?", mug.sku()))
                .isEqualTo(1);
        assertThat(Platform.number(
                        "select count(*) from payment_intent i join checkout c on c.id = i.checkout_id"
                                + " left join orders o on o.checkout_id = c.id"
                                + " where c.quote -> 'lines' -> 0 ->> 'sku' = ? and i.captured > i.refunded and o.id is null",
                        mug.sku()))
                .as("charged without an order")
                .isZero();
    }

    /** Each with one unit in the cart. */
    private static List<Shop> buyersOf(Shop.Product mug, int buyers) {
        return IntStream.range(0, buyers)
                .mapToObj(i -> {
                    var buyer = Shop.guest();
                    assertThat(buyer.add(mug.variantId(), 1).status()).isEqualTo(200);
                    return buyer;
                })
                .toList();
    }

    private static Answer buysIfThereIsOne(Shop buyer) {
        return buysIfThereIsOne(buyer, Shop.newEmail());
    }

    private static Answer buysIfThereIsOne(Shop buyer, String email) {
        var checkout = buyer.checkout(email);
        if (checkout.status() != 201) {
            return checkout;
        }
        buyer.pay(checkout, Shop.GOOD_CARD);
        return buyer.confirm(checkout);
    }

    private static void assertSoldOut(List<Answer> ends, int refusals) {
        assertThat(ends)
                .filteredOn(end -> !end.isDone())
                .hasSize(refusals)
                .allSatisfy(end -> assertThat(end.code()).as("%s", end).isEqualTo("OUT_OF_STOCK"));
    }

    /** Every fifth waits for what comes back, so that it is sold again while the others are still at it. */
    @Test
    void twoHundredBuyersOfTwentyUnitsOfWhichTenComeBackBuyThirty() {
        var mug = Shop.product(20);
        var staff = Shop.as("manager");
        var sold = new AtomicInteger();
        var back = new AtomicInteger();

        var ends = AtOnce.of(IntStream.range(0, 200)
                .mapToObj(i -> (Callable<Answer>) () -> {
                    var buyer = buyersOf(mug, 1).getFirst();
                    var email = Shop.newEmail();
                    var end = i % 5 == 0 ? buysInTheEnd(buyer, email, back) : buysIfThereIsOne(buyer, email);
                    if (end.isDone() && sold.getAndIncrement() < 10) {
                        comesBack(Placed.of(buyer, end, email, staff));
                        back.incrementAndGet();
                    }
                    return end;
                })
                .toList());

        assertThat(ends).filteredOn(Answer::isDone).hasSize(30);
        assertSoldOut(ends, 170);
        assertThat(mug.available()).isZero();
        assertThat(Platform.number("select sum(on_hand) from stock_level where sku = ?", mug.sku()))
                .isEqualTo(20);
        assertThat(Platform.number("select sum(allocated) from stock_level where sku = ?", mug.sku()))
                .isEqualTo(20);
    }

    /** Tries again until all is back that will come back; two minutes at most. */
    private static Answer buysInTheEnd(Shop buyer, String email, AtomicInteger back) throws InterruptedException {
        var end = buysIfThereIsOne(buyer, email);
        for (var tries = 0; tries < 240 && !end.isDone(); tries++) {
            var allIsBack = back.get() == 10;
            end = buysIfThereIsOne(buyer, email);
            if (allIsBack) {
                return end;
            }
            Thread.sleep(500);
        }
        return end;
    }

    private static void comesBack(Placed placed) {
        assertThat(placed.ship(1).status()).isEqualTo(201);
        var asked = placed.askBack(1);
        placed.decide(asked, "approve");
        assertThat(placed.receive(asked, "RESTOCK", false).text("/state")).isEqualTo("RECEIVED");
    }

    @Test
    void tenConfirmationsAtOnceMakeOneOrder() throws Exception {
        var guest = Shop.guest();
        var mug = Shop.product(10);
        guest.add(mug.variantId(), 1);
        var checkout = guest.checkout(Shop.newEmail());
        guest.pay(checkout, Shop.GOOD_CARD);

        var answers = AtOnce.of(IntStream.range(0, 10)
                .mapToObj(i -> (Callable<Answer>) () -> guest.confirm(checkout))
                .toList());

        assertThat(answers).allMatch(Answer::isDone);
        assertThat(answers.stream().filter(answer -> answer.status() == 201)).hasSizeLessThanOrEqualTo(1);
        assertThat(answers.stream().map(answer -> answer.text("/number")).distinct())
                .hasSize(1);
        assertThat(mug.available()).isEqualTo(9);
    }

    @Test
    void tenPaymentsAtOnceChargeOnce() throws Exception {
        var guest = Shop.guest();
        guest.add(Shop.product(10).variantId(), 1);
        var checkout = guest.checkout(Shop.newEmail());

        var answers = AtOnce.of(IntStream.range(0, 10)
                .mapToObj(i -> (Callable<Answer>) () -> guest.pay(checkout, Shop.GOOD_CARD))
                .toList());

        assertThat(answers)
                .allSatisfy(answer -> assertThat(answer.text("/status")).isEqualTo("succeeded"));
        assertThat(Platform.number(
                        "select count(*) from payment_transaction t join payment_intent i on i.id = t.intent_id"
                                + " where i.client_secret = ? and t.kind = 'CAPTURE' and t.status = 'SUCCESS'",
                        checkout.text("/payment/client_secret")))
                .isEqualTo(1);
    }

    @Test
    void cartsWithTheSameSkusInAnyOrderDoNotDeadlock() throws Exception {
        var mugs = List.of(Shop.product(100), Shop.product(100), Shop.product(100));
        var buyers = new ArrayList<Shop>();
        for (var i = 0; i < 50; i++) {
            var buyer = Shop.guest();
            for (var j = 0; j < 3; j++) {
                buyer.add(mugs.get((i + (i % 2 == 0 ? j : 3 - j)) % 3).variantId(), 1);
            }
            buyers.add(buyer);
        }

        var answers = AtOnce.of(buyers.stream()
                .map(buyer -> (Callable<Answer>) () -> {
                    var checkout = buyer.checkout(Shop.newEmail());
                    buyer.pay(checkout, Shop.GOOD_CARD);
                    return buyer.confirm(checkout);
                })
                .toList());

        assertThat(answers).allSatisfy(answer -> assertThat(answer.status()).isIn(200, 201));
        assertThat(mugs).allSatisfy(mug -> assertThat(mug.available()).isEqualTo(50));
    }

    @Test
    void whoChecksOutAgainAndTheSweeperOfWhatHeHeldDoNotWaitForEachOther() throws Exception {
        var mug = Shop.product(1);
        var guest = Shop.guest();
        guest.add(mug.variantId(), 1);
        guest.checkout(Shop.newEmail());

        try (var sweeper = Platform.database()) {
            sweeper.setAutoCommit(false);
            var me = text(sweeper, "select pg_backend_pid()::text");
            text(sweeper, "delete from stock_reservation where sku = '" + mug.sku() + "' returning sku");
            var again = CompletableFuture.supplyAsync(() -> guest.checkout(Shop.newEmail()));
            Platform.eventually(
                    Duration.ofSeconds(10),
                    () -> Platform.number(
                                    "select count(*) from pg_stat_activity where ? = any(pg_blocking_pids(pid)::text[])",
                                    me)
                            > 0);
            text(
                    sweeper,
                    "update stock_level set reserved = reserved - 1 where sku = '" + mug.sku() + "' returning sku");
            sweeper.commit();

            assertThat(again.get().status()).isEqualTo(201);
        }
    }

    @Test
    void browserAndWebhookRacingMakeOneOrderEach() throws Exception {
        Races.run(200);
    }

    @Test
    void theSameIdempotencyKeyAtOnceMakesOneOrder() throws Exception {
        var mug = Shop.product(10);
        var body = """
                {"items":[{"variant_id":"%s","quantity":1}],"email":"%s","shipping_address":%s,"shipping_method":"standard","payment":{"provider":"sandbox","card":"%s"}}""".formatted(mug.variantId(), Shop.newEmail(), Shop.ADDRESS, Shop.GOOD_CARD);
        var key = Shop.newEmail();

        var answers = AtOnce.of(IntStream.range(0, 10)
                .mapToObj(i -> (Callable<Answer>)
                        () -> Shop.guest().with("Idempotency-Key", key).post("/api/orders", body))
                .toList());
        var later = Shop.guest().with("Idempotency-Key", key).post("/api/orders", body);

        assertThat(answers)
                .allSatisfy(answer -> assertThat(
                                answer.status() == 201 || answer.code().equals("REQUEST_IN_PROGRESS"))
                        .as("%s", answer)
                        .isTrue());
        assertThat(later.status()).isEqualTo(201);
        assertThat(later.header("Idempotency-Replayed")).isEqualTo("true");
        assertThat(answers)
                .filteredOn(answer -> answer.status() == 201)
                .isNotEmpty()
                .allSatisfy(answer -> assertThat(answer.text("/number")).isEqualTo(later.text("/number")));
        assertThat(Platform.number("select count(*) from order_line where sku = ?", mug.sku()))
                .isEqualTo(1);
        assertThat(Platform.number(
                        "select count(*) from payment_intent i join checkout c on c.id = i.checkout_id"
                                + " where c.quote -> 'lines' -> 0 ->> 'sku' = ? and i.captured > 0",
                        mug.sku()))
                .as("charged")
                .isEqualTo(1);
        assertThat(mug.available()).isEqualTo(9);
        assertThat(Shop.guest()
                        .with("Idempotency-Key", key)
                        .post("/api/orders", body.replace("standard", "express"))
                        .code())
                .isEqualTo("IDEMPOTENCY_KEY_REUSED");
    }

    private static String text(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            rows.next();
            return rows.getString(1);
        }
    }
}
