package org.cartora.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;

/** Selling what is not there: up to a limit, with the day that is promised; who waits longest is served first. */
class BackorderIT {

    private final Shop manager = Shop.as("manager");

    @Test
    void beyondTheStockAPreorderIsSoldWithItsDayFromProductToOrder() {
        var mug = Shop.product(1);
        var day = LocalDate.now().plusDays(40).toString();
        terms(mug, "{\"policy\":\"PREORDER\",\"backorder_limit\":5,\"ships_on\":\"" + day + "\"}");
        var guest = Shop.guest();

        var product = guest.get("/api/products/" + mug.id());
        var cart = guest.add(mug.variantId(), 3);
        var order = purchase(guest);

        assertThat(product.text("/variants/0/available")).isEqualTo("1");
        assertThat(product.text("/variants/0/backorder/units")).isEqualTo("5");
        assertThat(product.text("/variants/0/backorder/ships_on")).isEqualTo(day);
        assertThat(cart.text("/items/0/available")).isEqualTo("6");
        assertThat(cart.text("/items/0/backordered")).isEqualTo("2");
        assertThat(cart.text("/items/0/ships_on")).isEqualTo(day);
        assertThat(order.isDone()).as("%s", order).isTrue();
        assertThat(order.text("/lines/0/backordered")).isEqualTo("2");
        assertThat(order.text("/lines/0/ships_on")).isEqualTo(day);
        assertThat(level("allocated", mug)).isEqualTo(1);
    }

    @Test
    void aPreorderEndsOnItsDayAndWithoutTermsNothingIsSoldBeyondTheStock() {
        var mug = Shop.product(0);
        var guest = Shop.guest();
        guest.add(mug.variantId(), 1);
        assertThat(guest.checkout(Shop.newEmail()).code()).isEqualTo("OUT_OF_STOCK");

        terms(mug, "{\"policy\":\"PREORDER\",\"backorder_limit\":5,\"ships_on\":\"2020-01-01\"}");
        assertThat(guest.checkout(Shop.newEmail()).code()).isEqualTo("OUT_OF_STOCK");

        terms(mug, "{\"policy\":\"BACKORDER\",\"ships_on\":null}");
        assertThat(guest.checkout(Shop.newEmail()).status()).isEqualTo(201);
    }

    @Test
    void fiftyBuyersAtOnceGetTheStockAndTheLimitAndNotOneMore() throws Exception {
        var mug = Shop.product(4);
        terms(mug, "{\"policy\":\"BACKORDER\",\"backorder_limit\":6}");
        var buyers = new ArrayList<Callable<Answer>>();
        for (var i = 0; i < 50; i++) {
            var buyer = Shop.guest();
            assertThat(buyer.add(mug.variantId(), 1).status()).isEqualTo(200);
            buyers.add(() -> purchase(buyer));
        }

        var ends = new ArrayList<Answer>();
        try (var threads = Executors.newFixedThreadPool(buyers.size())) {
            for (var end : threads.invokeAll(buyers)) {
                ends.add(end.get());
            }
        }

        assertThat(ends.stream().filter(Answer::isDone)).hasSize(10);
        assertThat(ends.stream().filter(end -> !end.isDone()))
                .hasSize(40)
                .allSatisfy(end -> assertThat(end.code()).isEqualTo("OUT_OF_STOCK"));
        assertThat(level("allocated", mug)).isEqualTo(4);
        assertThat(waiting(mug)).isEqualTo(6);
        assertThat(manager.patch("/api/admin/stock/" + mug.sku() + "/terms", "{\"backorder_limit\":5}")
                        .code())
                .isEqualTo("BACKORDERS_EXCEED_LIMIT");
    }

    @Test
    void whatComesInGoesToThoseWhoWaitTheOldestFirst() {
        var mug = Shop.product(0);
        terms(mug, "{\"policy\":\"BACKORDER\",\"backorder_limit\":9}");
        var first = Shop.guest().buy(mug.variantId(), 3, Shop.newEmail());
        var second = Shop.guest().buy(mug.variantId(), 2, Shop.newEmail());
        assertThat(second.text("/lines/0/backordered")).isEqualTo("2");

        receive(mug, 4);
        assertThat(waiting(first)).isZero();
        assertThat(waiting(second)).isEqualTo(1);
        assertThat(mug.available()).isZero();

        receive(mug, 4);
        assertThat(waiting(second)).isZero();
        assertThat(mug.available()).isEqualTo(3);
        assertThat(Platform.number("select beyond from stock_terms where sku = ?", mug.sku()))
                .isZero();
    }

    @Test
    void aCanceledOrderWaitsNoLongerAndWhatItHadGoesToTheNext() {
        var mug = Shop.product(1);
        terms(mug, "{\"policy\":\"BACKORDER\",\"backorder_limit\":2}");
        var guest = Shop.guest();
        var first = guest.buy(mug.variantId(), 2, Shop.newEmail());
        var second = Shop.guest().buy(mug.variantId(), 1, Shop.newEmail());

        var canceled = guest.with("X-Order-Token", first.header("X-Order-Token"))
                .post("/api/orders/" + first.text("/number") + "/cancel", "{}");

        assertThat(canceled.status()).as("%s", canceled).isEqualTo(200);
        assertThat(waiting(mug)).isZero();
        assertThat(waiting(second)).isZero();
        assertThat(level("allocated", mug)).isEqualTo(1);
        assertThat(Platform.number("select beyond from stock_terms where sku = ?", mug.sku()))
                .isZero();
    }

    @Test
    void whatIsKeptBackIsNotSold() {
        var mug = Shop.product(5);
        var kept = manager.patch("/api/admin/stock/" + mug.sku() + "/levels/main", "{\"safety_stock\":3}");
        assertThat(kept.text("/available")).isEqualTo("2");

        assertThat(mug.available()).isEqualTo(2);
        var guest = Shop.guest();
        guest.add(mug.variantId(), 3);
        assertThat(guest.checkout(Shop.newEmail()).text("/error/details/0/message"))
                .isEqualTo("only 2 left");
    }

    private static Answer purchase(Shop buyer) {
        var checkout = buyer.checkout(Shop.newEmail());
        if (checkout.status() != 201) {
            return checkout;
        }
        buyer.pay(checkout, Shop.GOOD_CARD);
        return buyer.confirm(checkout);
    }

    static void terms(Shop.Product product, String patch) {
        var answer = Shop.as("manager").patch("/api/admin/stock/" + product.sku() + "/terms", patch);
        assertThat(answer.status()).as("%s", answer).isEqualTo(200);
    }

    private void receive(Shop.Product product, int units) {
        var answer = manager.post("/api/admin/stock-adjustments", """
                {"sku":"%s","delta":%d,"reason":"delivery"}""".formatted(product.sku(), units));
        assertThat(answer.status()).as("%s", answer).isEqualTo(200);
    }

    private static long level(String column, Shop.Product product) {
        return Platform.number("select sum(" + column + ") from stock_level where sku = ?", product.sku());
    }

    private static long waiting(Shop.Product product) {
        return Platform.number("select coalesce(sum(waiting), 0) from backorder where sku = ?", product.sku());
    }

    private static long waiting(Answer order) {
        return Platform.number(
                "select coalesce(sum(b.waiting), 0) from backorder b join orders o on o.id = b.order_id where o.number = ?",
                order.text("/number"));
    }
}
