package org.cartora.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.ThreadLocalRandom;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Isolated;

/** How many statements an answer costs; none asks once per row. Read from {@code Server-Timing}, which development sends. */
@Isolated("counts statements, which a change by others adds to")
class StatementsIT {

    private static final Pattern STATEMENTS = Pattern.compile("db;desc=\"(\\d+) statements\".*");

    @Test
    void aPageOfProductsCostsTwoStatementsAtMostHoweverLongItIs() {
        assertThat(statements(Shop.guest().get("/api/products?limit=5&max_price=" + neverAskedBefore())))
                .isBetween(1, 2);
        assertThat(statements(Shop.guest().get("/api/products?limit=100&max_price=" + neverAskedBefore())))
                .isBetween(1, 2);
    }

    @Test
    void aProductCostsFourStatementsAtMost() {
        var mug = Shop.product(3);

        assertThat(statements(Shop.guest().get("/api/products/" + mug.slug()))).isBetween(1, 4);
    }

    @Test
    void aCartOfTenLinesCostsAsManyStatementsAsACartOfOne() {
        var guest = Shop.guest();
        guest.add(Shop.product(3).variantId(), 1);
        var one = statements(guest.get("/api/cart"));
        for (var i = 0; i < 9; i++) {
            guest.add(Shop.product(3).variantId(), 1);
        }

        assertThat(statements(guest.get("/api/cart"))).isEqualTo(one);
    }

    @Test
    void aHistoryOfThreeOrdersCostsAsManyStatementsAsOneOfOne() {
        var customer = Shop.registered(Shop.newEmail());
        customer.buy(Shop.product(3).variantId(), 1, Shop.newEmail());
        var one = statements(customer.get("/api/orders"));
        customer.buy(Shop.product(3).variantId(), 1, Shop.newEmail());
        customer.buy(Shop.product(3).variantId(), 1, Shop.newEmail());

        var history = customer.get("/api/orders");

        assertThat(history.json().at("/items")).hasSize(3);
        assertThat(statements(history)).isEqualTo(one);
    }

    /** A price that makes a question whose answer is in no cache. */
    private static long neverAskedBefore() {
        return ThreadLocalRandom.current().nextLong(1_000_000, 1_000_000_000);
    }

    private static int statements(Answer answer) {
        assertThat(answer.status()).as("%s", answer).isEqualTo(200);
        var timing = STATEMENTS.matcher(answer.header("Server-Timing"));
        assertThat(timing.matches()).as("%s", answer.header("Server-Timing")).isTrue();
        return Integer.parseInt(timing.group(1));
    }
}
