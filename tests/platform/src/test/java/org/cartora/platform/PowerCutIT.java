package org.cartora.platform;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Isolated;

/**
 * One power cut of the application server while a mail is being sent, a report is being counted and a file is being brought in:
 * each goes on where it was.
 */
@SuppressWarnings("NullAway.Init")
@Isolated("ends servers")
class PowerCutIT {

    private static final Duration LIMIT = Duration.ofMinutes(3);
    private static final int ROWS = 1500;
    private static final String MARK = "i" + UUID.randomUUID().toString().substring(0, 8);
    private static final String EMAIL = Shop.newEmail();

    private static MoodyMailServer mailServer;
    private static String order;
    private static String report;
    private static String file;
    private static long rowsBefore;
    private static long ordersBefore;

    @BeforeAll
    static void cutThePowerWhileAllIsUnderWay() throws IOException {
        Servers.halt("mail");
        mailServer = new MoodyMailServer(Servers.smtpPort());
        mailServer.isSilentTo(EMAIL);
        BusyDay.sell();
        var manager = Shop.as("manager");
        var rows = ImportExportIT.small(MARK, ImportExportIT.category(manager), ROWS) + MARK + "-bad,Bad,nowhere,"
                + MARK + "-BAD,1,1\n";
        order = DeliveryIT.buy(EMAIL).text("/number");
        report = DailySalesIT.started(manager, BusyDay.DAY);
        file = ImportExportIT.started(manager, "kind=products", rows);
        Platform.eventually(
                LIMIT, () -> mailServer.tries(EMAIL) == 1 && counted() > 0 && ImportExportIT.place(file) > 0);
        assertThat(DeliveryIT.state(order)).isEqualTo("CLAIMED");

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
        Platform.eventually(LIMIT, () -> DeliveryIT.state(order).equals("SENT"));

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
}
