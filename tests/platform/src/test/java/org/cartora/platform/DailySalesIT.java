package org.cartora.platform;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The daily sales report, from the request for a run to the files. */
@ResourceLock("daily-sales")
@ResourceLock("books that hold")
class DailySalesIT {

    private static final Duration LIMIT = Duration.ofSeconds(180);
    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
    private static final List<String> FORMATS = List.of("csv", "xlsx", "pdf");
    private static final LocalDate QUIET = LocalDate.of(2020, 3, 4);

    @Test
    void anOrderOfTodayIsInTodaysReport() {
        var mug = Shop.product(5);
        Shop.guest().buy(mug.variantId(), 2, Shop.newEmail());
        var manager = Shop.as("manager");
        var today = LocalDate.now(BERLIN);

        var before = ordersOf(today);
        var run = ended(manager, started(manager, today));

        assertThat(run.text("/status")).as("%s", run).isEqualTo("COMPLETED");
        assertThat(run.text("/progress/done")).isEqualTo(run.text("/progress/total"));
        var report = manager.get("/api/admin/reports/" + run.text("/result/report_id"));
        assertThat(report.text("/day")).isEqualTo(today.toString());
        assertThat(report.json().at("/totals/orders").asLong()).isBetween(before, ordersOf(today));
    }

    @Test
    void whatIsSoldInYenIsInAReportOfYenAndInNoOther() {
        var mug = Shop.product(5, "10.00");
        MarketsIT.price(mug, "JPY", "99000");
        MarketsIT.ordered(Shop.guest(), mug, "JPY", MarketsIT.address("JP", "13"));
        var manager = Shop.as("manager");
        var today = LocalDate.now(BERLIN);

        var run = ended(manager, started(manager, today));

        var yen = report(manager, today, "JPY");
        var euros = manager.get("/api/admin/reports/" + run.text("/result/report_id"));
        assertThat(product(yen, mug).at("/gross/amount").asText()).as("%s", yen).isEqualTo("198000");
        assertThat(yen.text("/totals/gross/currency")).isEqualTo("JPY");
        assertThat(euros.text("/currency")).isEqualTo("EUR");
        assertThat(product(euros, mug).isMissingNode()).isTrue();
        assertThat(manager.get("/api/admin/reports").json().at("/items").findValuesAsText("title"))
                .contains("Daily sales " + today + ", EUR", "Daily sales " + today + ", JPY");
    }

    @Test
    void anAdditionAndARefundCountOnTheirOwnDayAndNotOnThatOfTheOrder() {
        var mug = Shop.product(5, "3000.00");
        var cup = Shop.product(5, "2000.00");
        var placed = Placed.mugs(mug, 1);
        var asked = placed.add(cup, 2);
        placed.payAddition(Shop.GOOD_CARD);
        assertThat(placed.confirm(asked).isDone()).isTrue();
        var manager = Shop.as("manager");
        var today = LocalDate.now(BERLIN);
        ended(manager, started(manager, today));
        var before = refunded(report(manager, today, "EUR"));
        placed.refundAmount("5.00");
        place(placed, "timestamp '" + QUIET + " 12:00' at time zone 'Europe/Berlin'");
        try {
            ended(manager, started(manager, QUIET));
            ended(manager, started(manager, today));
        } finally {
            place(placed, "now()");
        }

        var then = report(manager, QUIET, "EUR");
        var now = report(manager, today, "EUR");
        assertThat(then.text("/totals/orders")).isEqualTo("1");
        assertThat(then.text("/totals/gross/amount")).isEqualTo("3000.00");
        assertThat(refunded(then)).isEqualByComparingTo("0.00");
        assertThat(product(now, mug).isMissingNode()).isTrue();
        assertThat(product(now, cup).at("/gross/amount").asText()).isEqualTo("4000.00");
        assertThat(product(now, cup).at("/orders").asInt()).isZero();
        assertThat(refunded(now).subtract(before)).isGreaterThanOrEqualTo(new BigDecimal("5.00"));
    }

    @Test
    void theFilesOfAReportAreTheSameEachTime() {
        var manager = Shop.as("manager");
        var run = ended(manager, started(manager, LocalDate.now(BERLIN).minusDays(1)));
        var file = "/api/admin/reports/" + run.text("/result/report_id") + "/file?format=";

        for (var format : FORMATS) {
            assertThat(manager.bytes(file + format)).as(format).isNotEmpty().isEqualTo(manager.bytes(file + format));
        }
        assertThat(manager.get(file + "csv").header("Content-Disposition")).contains(".csv");
    }

    @ParameterizedTest
    @CsvSource({"no-such-job,2026-01-31,404", "daily-sales,2026-02-30,400", "daily-sales,2999-01-01,400"})
    void aRunThatCannotBeIsRefused(String job, String date, int status) {
        assertThat(Shop.as("manager")
                        .post("/api/admin/jobs/" + job + "/runs", "{\"parameters\":{\"date\":\"" + date + "\"}}")
                        .status())
                .isEqualTo(status);
    }

    @ParameterizedTest
    @CsvSource({"customer,403", "support,403"})
    void jobsAndReportsAreForManagers(String login, int status) {
        assertThat(Shop.as(login).get("/api/admin/jobs").status()).isEqualTo(status);
        assertThat(Shop.as(login).get("/api/admin/reports").status()).isEqualTo(status);
        assertThat(Shop.guest().get("/api/admin/reports").status()).isEqualTo(401);
    }

    @Test
    void aScheduleCatchesUpWhatWasMissed() {
        Platform.change("delete from schedule_slot");
        Platform.change("update schedule set next_run = now() - interval '25 hours' where job = 'daily-sales'");

        Platform.eventually(
                LIMIT, () -> Platform.number("select count(*) from schedule_slot where job = 'daily-sales'") >= 2);
        assertThat(Platform.number("select count(*) from schedule where job = 'daily-sales' and next_run > now()"))
                .isEqualTo(1);
    }

    static String reportId(LocalDate day, String currency) {
        return Platform.text(
                "select id::text from report where day = cast(? as date) and currency = ?", day.toString(), currency);
    }

    private static Answer report(Shop manager, LocalDate day, String currency) {
        return manager.get("/api/admin/reports/" + reportId(day, currency));
    }

    private static JsonNode product(Answer report, Shop.Product product) {
        for (var row : report.json().at("/products")) {
            if (row.at("/item").asText().equals(product.id())) {
                return row;
            }
        }
        return MissingNode.getInstance();
    }

    private static BigDecimal refunded(Answer report) {
        return new BigDecimal(report.text("/totals/refunded/amount"));
    }

    private static void place(Placed placed, String when) {
        Platform.change("update orders set placed_at = " + when + " where number = ?", placed.number());
    }

    /** A run that somebody else has started for the same day, a test or the schedule, is awaited first. */
    static String started(Shop manager, LocalDate day) {
        var answers = new ArrayList<Answer>();
        Platform.eventually(LIMIT, () -> {
            answers.add(
                    manager.post("/api/admin/jobs/daily-sales/runs", "{\"parameters\":{\"date\":\"" + day + "\"}}"));
            return answers.getLast().status() != 409;
        });
        assertThat(answers.getLast().status()).as("%s", answers.getLast()).isEqualTo(202);
        return answers.getLast().text("/run_id");
    }

    static Answer ended(Shop manager, String run) {
        Platform.eventually(
                LIMIT,
                () -> List.of("COMPLETED", "FAILED", "STOPPED")
                        .contains(manager.get("/api/admin/jobs/runs/" + run).text("/status")));
        return manager.get("/api/admin/jobs/runs/" + run);
    }

    static long ordersOf(LocalDate day) {
        return Platform.number(
                "select count(*) from orders where currency = 'EUR' and (placed_at at time zone 'Europe/Berlin')::date = cast(? as date)",
                day.toString());
    }
}
