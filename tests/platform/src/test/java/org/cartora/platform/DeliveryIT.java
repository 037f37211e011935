package org.cartora.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Isolated;

/** News that a consumer cannot take at once, and what becomes of it: another delivery, or a dead letter. */
@Isolated("stands in for the mail server")
class DeliveryIT {

    private static final Duration LIMIT = Duration.ofMinutes(4);
    private static final String DEAD_LETTERS = "/api/admin/dead-letters";
    private static final String UNLUCKY = Shop.newEmail();

    private static MoodyMailServer mailServer;
    private static String unluckyNumber;

    @BeforeAll
    static void standInForTheMailServer() throws IOException {
        Servers.halt("mail");
        mailServer = new MoodyMailServer(Servers.smtpPort());
        // begins first, for it takes longest: while it is refused again and again, the others are seen to
        mailServer.refusesAlways(UNLUCKY);
        unluckyNumber = buy(UNLUCKY).text("/number");
    }

    @AfterAll
    static void bringTheMailServerBack() throws IOException {
        mailServer.close();
        Servers.start("mail");
    }

    @Test
    void aMailThatWasRefusedTwiceGoesOutOnceAtTheThirdDelivery() {
        var email = Shop.newEmail();
        mailServer.refuses(email, 2);

        var order = buy(email);

        Platform.eventually(LIMIT, () -> state(order.text("/number")).equals("SENT"));
        assertThat(mailServer.taken(email)).hasSize(1);
        assertThat(mailServer.tries(email)).isEqualTo(3);
    }

    @Test
    void whatIsRefusedTooOftenIsADeadLetterThatRaisesAnAlertAndCanBeDeliveredAgain() {
        var manager = Shop.as("manager");
        var order = orderId(unluckyNumber);

        Platform.eventually(LIMIT, () -> !deadLetter(manager, order).isEmpty());
        Platform.eventually(LIMIT, () -> metric("cartora_dead_letters") >= 1);
        assertThat(metric("cartora_alerts_total")).isPositive();
        mailServer.takes(UNLUCKY);
        var id = deadLetter(manager, order);
        var replayed = manager.post(DEAD_LETTERS + "/" + id + "/replay", "");

        assertThat(replayed.status()).as("%s", replayed).isEqualTo(202);
        assertThat(replayed.text("/consumer")).isEqualTo("email");
        assertThat(replayed.text("/type")).isEqualTo("OrderPlaced");
        Platform.eventually(LIMIT, () -> state(unluckyNumber).equals("SENT"));
        assertThat(mailServer.taken(UNLUCKY)).hasSize(1);
        assertThat(deadLetter(manager, order)).isEmpty();
        assertThat(manager.post(DEAD_LETTERS + "/" + id + "/replay", "").code()).isEqualTo("NOT_FOUND");
    }

    @Test
    void deadLettersAreNoCustomersBusiness() {
        assertThat(Shop.as("customer").get(DEAD_LETTERS).status()).isEqualTo(403);
        assertThat(Shop.guest().post(DEAD_LETTERS + "/1/replay", "").status()).isEqualTo(401);
    }

    static Answer buy(String email) {
        var order = Shop.guest().buy(Shop.product(1).variantId(), 1, email);
        assertThat(order.status()).as("%s", order).isEqualTo(201);
        return order;
    }

    /** The id of the dead letter about an order, or nothing. */
    private static String deadLetter(Shop manager, String order) {
        var items = manager.get(DEAD_LETTERS + "?limit=100").json().at("/items");
        return StreamSupport.stream(items.spliterator(), false)
                .filter(item -> item.at("/aggregate_id").asText().equals(order))
                .map(item -> item.at("/id").asText())
                .findFirst()
                .orElse("");
    }

    private static String orderId(String number) {
        return Platform.text("select id::text from orders where number = ?", number);
    }

    static String state(String number) {
        return Platform.text(
                "select coalesce((select m.state from mail m join orders o on o.id = m.subject_id where o.number = ?), '')",
                number);
    }

    private static double metric(String name) {
        return Shop.guest()
                .with("Accept", "text/plain")
                .get("/metrics")
                .http()
                .body()
                .lines()
                .filter(line -> line.startsWith(name + "{") || line.startsWith(name + " "))
                .mapToDouble(line -> Double.parseDouble(line.substring(line.lastIndexOf(' ') + 1)))
                .sum();
    }
}
