package org.cartora.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import org.junit.jupiter.api.Test;

/** Orders in another currency than the first market's get more, are paid back in part and exchanged, all in their own. */
class ForeignEditIT {

    @Test
    void dollarsStayDollarsFromTheAdditionToTheExchange() {
        var placed = bought("USD", "20.00", MarketsIT.address("US", "CA"));
        var asked = placed.add(priced("USD", "10.00"), 1);
        // 10.00 and 7.25 % on top, the half up
        assertThat(asked.text("/amount_due/amount")).as("%s", asked).isEqualTo("10.73");
        assertThat(asked.text("/amount_due/currency")).isEqualTo("USD");
        assertThat(placed.payAddition(Shop.GOOD_CARD).status()).isEqualTo(200);
        assertThat(placed.confirm(asked).text("/grand_total/amount")).isEqualTo("61.03");
        placed.assertProven();

        var back = placed.refund("""
                {"amount":{"amount":"61.04","currency":"USD"},"reason":"too much"}""");
        assertThat(back.code()).as("%s", back).isEqualTo("REFUND_EXCEEDS_PAYMENT");
        var added = placed.order().text("/lines/1/id");
        back = placed.refund("{\"lines\":[{\"line_id\":\"" + added + "\",\"quantity\":1}],\"reason\":\"broken\"}");
        assertThat(back.text("/refunded_total/amount")).as("%s", back).isEqualTo("10.73");
        placed.assertProven();

        placed.ship(2);
        var lamp = priced("USD", "30.00");
        var exchange = placed.exchange(lamp, 1);
        assertThat(placed.decide(exchange, "approve").status()).isEqualTo(200);
        assertThat(placed.additions().text("/items/1/credit/amount")).isEqualTo("21.45");
        assertThat(placed.additions().text("/items/1/amount_due/amount")).isEqualTo("10.73");
        assertThat(placed.payAddition(Shop.GOOD_CARD).status()).isEqualTo(200);
        assertThat(placed.receive(exchange, "RESTOCK", false).text("/state")).isEqualTo("RECEIVED");

        var order = placed.order();
        assertThat(order.text("/grand_total/amount")).as("%s", order).isEqualTo("93.21");
        assertThat(order.text("/refunded_total/amount")).isEqualTo("32.18");
        assertThat(order.text("/refunded_total/currency")).isEqualTo("USD");
        placed.assertProven();
        inDollars(placed, 5);
    }

    @Test
    void yenAreRoundedForEachSaleAsAWholeAndAllGoBack() {
        var placed = bought("JPY", "1980", MarketsIT.address("JP", "13"));
        var asked = placed.add(priced("JPY", "1999"), 1);
        placed.payAddition(Shop.GOOD_CARD);

        var order = placed.confirm(asked);

        assertThat(order.text("/grand_total/amount")).as("%s", order).isEqualTo("6759");
        // 10/110 of 4760 and of 1999, each rounded down
        assertThat(order.text("/tax_total/amount")).isEqualTo("613");
        placed.assertProven();
        var canceled = placed.buyer().post("/api/orders/" + placed.number() + "/cancel", "{}");
        assertThat(canceled.text("/refunded_total/amount")).as("%s", canceled).isEqualTo("6759");
        placed.assertProven();
    }

    @Test
    void whatHasNoPriceInTheOrdersCurrencyCannotBeAdded() {
        var placed = bought("USD", "20.00", MarketsIT.address("US", "CA"));

        var refused = placed.add(Shop.product(5, "10.00"), 1);

        assertThat(refused.code()).as("%s", refused).isEqualTo("NOT_FOR_SALE");
    }

    /** Every invoice and credit note. */
    private static void inDollars(Placed placed, int documents) {
        await().atMost(Duration.ofSeconds(60))
                .untilAsserted(() -> assertThat(placed.buyer()
                                .get("/api/orders/" + placed.number() + "/documents")
                                .json()
                                .at("/items"))
                        .hasSize(documents)
                        .allSatisfy(document -> assertThat(
                                        document.at("/amount/currency").asText())
                                .isEqualTo("USD")));
    }

    private static Shop.Product priced(String currency, String price) {
        var product = Shop.product(5, "10.00");
        MarketsIT.price(product, currency, price);
        return product;
    }

    /** An order of two units. */
    private static Placed bought(String currency, String price, String address) {
        var mug = priced(currency, price);
        var guest = Shop.guest();
        var added = guest.post("/api/cart/items?currency=" + currency, """
                {"variant_id":"%s","quantity":2}""".formatted(mug.variantId()));
        guest.with("X-Cart-Token", added.header("X-Cart-Token"));
        var email = Shop.newEmail();
        var checkout = guest.post("/api/checkout", """
                {"email":"%s","shipping_address":%s,"shipping_method":"standard"}""".formatted(email, address));
        guest.pay(checkout, Shop.GOOD_CARD);
        var order = guest.confirm(checkout);
        assertThat(order.isDone()).as("%s", order).isTrue();
        return Placed.of(guest, order, email, Shop.as("manager"));
    }
}
