package org.cartora.platform;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Isolated;

/**
 * One power cut of the application server while a mail is being sent, a report is being counted and a file is being brought in:
 * each goes on where it was. Meanwhile a mail server does not take what comes: another delivery, or a dead letter.
 */
@SuppressWarnings("NullAway.Init")
@Isolated("ends servers")
class InterruptionIT {

    private static final Duration LIMIT = Duration.ofMinutes(3);
    private static final int ROWS = 1500;
    private static final String MARK = "i" + UUID.randomUUID().toString().substring(0, 8);
    private static final String EMAIL = Shop.newEmail();
    private static final String UNLUCKY = Shop.newEmail();
    private static final String DEAD_LETTERS = "/api/admin/dead-letters";

    private static MoodyMailServer mailServer;
    private static String order;
    private static String unluckyNumber;
    private static String report;
    private static String file;
    private static long rowsBefore;
    private static long ordersBefore;

    @BeforeAll
    static void cutThePowerWhileAllIsUnderWay() throws IOException {
        Servers.halt("mail");
        mailServer = new MoodyMailServer(Servers.smtpPort());
        mailServer.isSilentTo(EMAIL);
        // begins first, for it takes longest: while it is refused again and again, the others are seen to
        mailServer.refusesAlways(UNLUCKY);
        unluckyNumber = buy(UNLUCKY).text("/number");
        BusyDay.sell();
        var manager = Shop.as("manager");
        var rows = ImportExportIT.small(MARK, ImportExportIT.category(manager), ROWS) + MARK + "-bad,Bad,nowhere,"
                + MARK + "-BAD,1,1\n";
        order = buy(EMAIL).text("/number");
        report = DailySalesIT.started(manager, BusyDay.DAY);
        file = ImportExportIT.started(manager, "kind=products", rows);
        Platform.eventually(
                LIMIT, () -> mailServer.tries(EMAIL) == 1 && counted() > 0 && ImportExportIT.place(file) > 0);
        assertThat(state(order)).isEqualTo("CLAIMED");

        Servers.kill("payara");
        ordersBefore = counted();
        rowsBefore = ImportExportIT.place(file);
        mailServer.takes(EMAIL);
        Servers.start("payara");
    }

    @AfterAll
    static void bringTheMailServerBack() throws IOException {
        mailServer.close();
        Servers.start("mail");
        BusyDay.unsell();
    }

    @Test
    void theMailThatWasClaimedIsSentOnce() {
        Platform.eventually(LIMIT, () -> state(order).equals("SENT"));

        assertThat(mailServer.taken(EMAIL)).hasSize(1);
        assertThat(mailServer.tries(EMAIL)).isEqualTo(2);
    }

    @Test
    void theReportIsTheSameAsOneThatWasNotInterrupted() {
        var manager = Shop.as("manager");
        assertThat(ordersBefore).isBetween(1L, BusyDay.ORDERS - 1L);
        var interrupted = DailySalesIT.ended(manager, report);
        assertThat(interrupted.text("/status")).as("%s", interrupted).isEqualTo("COMPLETED");
        assertThat(interrupted.json().at("/attempts").asInt()).isEqualTo(2);
        assertThat(interrupted.text("/result/report_id")).isEqualTo(DailySalesIT.reportId(BusyDay.DAY, "EUR"));
        var before = files(manager);
        assertThat(new String(before.get("EUR csv"), UTF_8)).contains("All orders," + BusyDay.ORDERS * 2 / 3 + ",");
        assertThat(new String(before.get("JPY csv"), UTF_8)).contains("All orders," + BusyDay.ORDERS / 3 + ",");

        DailySalesIT.ended(manager, DailySalesIT.started(manager, BusyDay.DAY));

        var after = files(manager);
        before.forEach((name, content) -> assertThat(after.get(name)).as(name).isEqualTo(content));
    }

    @Test
    void theFileGoesOnWithNoRowTwiceAndNoneLost() {
        assertThat(rowsBefore).isBetween(1L, (long) ROWS);
        var done = ImportExportIT.ended(Shop.as("manager"), file);

        assertThat(done.text("/status")).as("%s", done).isEqualTo("COMPLETED");
        assertThat(done.json().at("/created").asInt()).as("%s", done).isEqualTo(ROWS);
        assertThat(done.json().at("/failed").asInt()).isEqualTo(1);
        assertThat(Platform.number("select count(*) from product where slug like ?", MARK + "%"))
                .isEqualTo(ROWS);
        assertThat(Platform.number("select count(*) from stock_movement where sku like ?", MARK + "%"))
                .isEqualTo(ROWS);
        assertThat(Platform.number("select sum(quantity) from stock_movement where sku like ?", MARK + "%"))
                .isEqualTo(3L * ROWS);
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

    private static long counted() {
        return Platform.number("select done from job_run where id = cast(? as uuid)", report);
    }

    /** What a report of each currency comes as. */
    private static Map<String, byte[]> files(Shop manager) {
        var files = new TreeMap<String, byte[]>();
        for (var currency : List.of("EUR", "JPY")) {
            for (var format : List.of("csv", "xlsx", "pdf")) {
                files.put(
                        currency + " " + format,
                        manager.bytes("/api/admin/reports/" + DailySalesIT.reportId(BusyDay.DAY, currency)
                                + "/file?format=" + format));
            }
        }
        return files;
    }

    private static Answer buy(String email) {
        var order = Shop.guest().buy(Shop.product(1).variantId(), 1, email);
        assertThat(order.isDone()).as("%s", order).isTrue();
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

    private static String state(String number) {
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
