package org.cartora.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;

/** Purchases whose webhook comes at once and three times, while the browser confirms: each becomes one order, whoever is first. */
final class Races {

    private static final int AT_ONCE = 8;
    private static final Duration LIMIT = Duration.ofMinutes(2);

    private Races() {}

    /** Runs so many; answers how often the webhook had placed the order before the browser asked for it. */
    static int run(int races) throws Exception {
        var mug = Shop.product(races);
        Provider.behave("{\"webhook\":{\"delay_ms\":0,\"repeat\":2}}");
        try (var threads = Executors.newFixedThreadPool(AT_ONCE)) {
            var purchases = IntStream.range(0, races)
                    .mapToObj(i -> (Callable<Answer>) () -> Shop.guest().buy(mug.variantId(), 1, Shop.newEmail()))
                    .toList();
            var orders = threads.invokeAll(purchases).stream()
                    .map(future -> future.resultNow())
                    .toList();
            eachIsPlacedAndChargedOnce(orders, mug);
            return (int) orders.stream().filter(order -> order.status() == 200).count();
        } finally {
            Provider.behaveAgain();
        }
    }

    private static void eachIsPlacedAndChargedOnce(List<Answer> orders, Shop.Product mug) {
        assertThat(orders)
                .allSatisfy(order -> assertThat(order.status()).as("%s", order).isIn(200, 201));
        assertThat(orders.stream().map(order -> order.text("/number")).distinct())
                .hasSameSizeAs(orders);
        Platform.eventually(LIMIT, () -> Provider.untold() == 0);
        assertThat(Platform.number("select count(*) from order_line where sku = ?", mug.sku()))
                .isEqualTo(orders.size());
        assertThat(Platform.number(
                        "select count(*) from payment_transaction t join payment_intent i on i.id = t.intent_id"
                                + " join orders o on o.checkout_id = i.checkout_id join order_line l on l.order_id = o.id"
                                + " where l.sku = ? and t.kind = 'CAPTURE' and t.status = 'SUCCESS'",
                        mug.sku()))
                .as("captures")
                .isEqualTo(orders.size());
        assertThat(mug.available()).isZero();
    }
}
