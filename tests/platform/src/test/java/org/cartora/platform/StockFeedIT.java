package org.cartora.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.UUID;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.apache.activemq.artemis.jms.client.ActiveMQConnectionFactory;
import org.junit.jupiter.api.Test;

/** Another system says over the broker what is in stock. */
class StockFeedIT {

    private static final Duration LIMIT = Duration.ofSeconds(60);

    @Test
    void anUpdateIsAppliedOnceAndNeverAfterANewerOne() {
        var mug = Shop.product(10);
        var seventh = update(mug, "\"on_hand\":7", 3);

        send(seventh, seventh, update(mug, "\"on_hand\":9", 2), update(mug, "\"delta\":-2", 4), seventh, last(mug, 5));

        Platform.eventually(LIMIT, () -> applied(mug) == 5);
        assertThat(onHand(mug)).isEqualTo(5);
        assertThat(Platform.text(
                        "select string_agg(from_account || '>' || to_account || ' ' || quantity, ', ' order by id) from stock_movement where sku = ?",
                        mug.sku()))
                .isEqualTo("SUPPLIERS>SHELF 10, SHELF>COUNT_DIFFERENCES 3, SHELF>CORRECTIONS 2");
    }

    @Test
    void whatIsNoUpdateIsADeadLetterThatSaysWhy() {
        var sku = "NO-SUCH-" + UUID.randomUUID();
        send("{\"id\":\"" + UUID.randomUUID() + "\",\"sku\":\"" + sku
                + "\",\"on_hand\":1,\"sequence\":1,\"at\":\"2026-11-21T14:00:00Z\"}");

        Platform.eventually(LIMIT, () -> isDeadLetter(sku + " was never in stock"));
    }

    @Test
    void fewerThanArePromisedIsADeadLetterThatMayBeDeliveredAgainLater() {
        var mug = Shop.product(3);
        var guest = Shop.guest();
        var order = guest.buy(mug.variantId(), 2, Shop.newEmail());
        send(update(mug, "\"on_hand\":1", 1));
        Platform.eventually(LIMIT, () -> isDeadLetter("STOCK_IS_PROMISED", mug.sku()));
        assertThat(onHand(mug)).isEqualTo(3);

        guest.with("X-Order-Token", order.header("X-Order-Token"))
                .post("/api/orders/" + order.text("/number") + "/cancel", "{}");
        var manager = Shop.as("manager");
        var replayed = manager.post("/api/admin/dead-letters/" + deadLetter(mug.sku()) + "/replay", "");

        assertThat(replayed.status()).as("%s", replayed).isEqualTo(202);
        Platform.eventually(LIMIT, () -> onHand(mug) == 1);
    }

    @Test
    void changesThatComeInAnotherOrderAreSummedAndACountThatTheyOvertookIsADeadLetter() {
        var mug = Shop.product(10);

        send(update(mug, "\"delta\":-2", 3), update(mug, "\"delta\":-1", 1));

        Platform.eventually(LIMIT, () -> onHand(mug) == 7);
        send(update(mug, "\"on_hand\":5", 2));
        Platform.eventually(LIMIT, () -> isDeadLetter("COUNT_IS_LATE", mug.sku()));
        assertThat(onHand(mug)).isEqualTo(7);
    }

    @Test
    void whatRunsLowIsToldOncePerCrossing() {
        var mug = Shop.product(5);
        var manager = Shop.as("manager");
        manager.patch("/api/admin/stock/" + mug.sku() + "/terms", "{\"low_at\":4}");
        send(update(mug, "\"on_hand\":4", 1));
        Platform.eventually(Duration.ofMinutes(1), () -> toldLow(mug) == 1);
        send(update(mug, "\"on_hand\":3", 2));
        send(update(mug, "\"on_hand\":9", 3));
        Platform.eventually(
                Duration.ofMinutes(1),
                () -> Platform.text("select low::text from stock_terms where sku = ?", mug.sku())
                        .equals("false"));
        assertThat(toldLow(mug)).isEqualTo(1);

        send(update(mug, "\"on_hand\":0", 4));

        Platform.eventually(Duration.ofMinutes(1), () -> toldLow(mug) == 2);
    }

    private static String last(Shop.Product product, int sequence) {
        return update(product, "\"delta\":0", sequence);
    }

    private static String update(Shop.Product product, String what, int sequence) {
        return """
                {"id":"%s","sku":"%s","location":"main",%s,"sequence":%d,"at":"2026-11-21T14:00:00Z"}""".formatted(UUID.randomUUID(), product.sku(), what, sequence);
    }

    private static void send(String... messages) {
        var base = Integer.parseInt(Servers.PORTS);
        var url = "tcp://localhost:" + (base == 0 ? 61616 : base + 616);
        try (var broker = new ActiveMQConnectionFactory(url);
                var context = broker.createContext("warehouse", "warehouse-dev")) {
            for (var message : messages) {
                context.createProducer().send(context.createQueue("inventory"), message);
            }
        }
    }

    private static boolean isDeadLetter(String... words) {
        return StreamSupport.stream(
                        Shop.as("manager")
                                .get("/api/admin/dead-letters?limit=100")
                                .json()
                                .at("/items")
                                .spliterator(),
                        false)
                .map(item ->
                        item.at("/consumer").asText() + " " + item.at("/reason").asText())
                .anyMatch(text ->
                        text.startsWith("inventory ") && Stream.of(words).allMatch(text::contains));
    }

    private static String deadLetter(String word) {
        return StreamSupport.stream(
                        Shop.as("manager")
                                .get("/api/admin/dead-letters?limit=100")
                                .json()
                                .at("/items")
                                .spliterator(),
                        false)
                .filter(item -> item.at("/reason").asText().contains(word))
                .map(item -> item.at("/id").asText())
                .findFirst()
                .orElseThrow();
    }

    private static long applied(Shop.Product product) {
        return Platform.number(
                "select coalesce(max(f.sequence), 0) from stock_feed f join stock_level s using (variant_id, location_id)"
                        + " where s.sku = ?",
                product.sku());
    }

    private static long onHand(Shop.Product product) {
        return Platform.number("select sum(on_hand) from stock_level where sku = ?", product.sku());
    }

    private static long toldLow(Shop.Product product) {
        return Platform.number(
                "select count(*) from outbox_event where type = 'StockRanLow' and payload ->> 'sku' = ?",
                product.sku());
    }
}
