package org.cartora.reporting;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.cartora.shared.Cursor;
import org.cartora.shared.Ids;
import org.cartora.shared.Invalid;
import org.cartora.shared.May;
import org.cartora.shared.NotFound;
import org.cartora.shared.Page;
import org.jspecify.annotations.Nullable;

/** Published reports for those who run the shop. */
@Stateless
@RolesAllowed(May.SEE_REPORTS)
public class Reports {

    @Inject
    ReportStore store;

    /** The latest day first, by keyset. */
    public Page<ReportSummary> list(@Nullable String cursor, int limit) {
        var page =
                Page.first(limit, found(cursor, limit + 1), last -> Cursor.of(last.day(), last.currency(), last.id()));
        return Page.of(summaries(page.items()), page.nextCursor());
    }

    /** The latest day first, by index, for a table with page numbers. */
    public List<ReportSummary> rows(int first, int size) {
        return summaries(store.rows(first, size));
    }

    public long count() {
        return store.count();
    }

    public ReportView report(UUID id) {
        var report = store.find(id).orElseThrow(() -> NotFound.of("report"));
        var currency = report.currency();
        var figures = store.figures(report.runId(), currency);
        return new ReportView(
                report.id(),
                report.kind(),
                title(report),
                report.day(),
                report.zone().getId(),
                currency,
                report.edition(),
                report.publishedAt(),
                figures.totals(currency),
                figures.hours(report.day(), report.zone(), currency),
                figures.categories(currency),
                figures.products(currency));
    }

    /** The report as a file; the same figures give the same bytes. */
    public ReportFile file(UUID id, ReportFormat format) {
        var report = report(id);
        var content = switch (format) {
            case CSV -> CsvReport.of(report);
            case XLSX -> XlsxReport.of(report);
            case PDF -> PdfReport.of(report);
        };
        return new ReportFile(
                report.kind() + "-" + report.day() + "-" + report.currency() + "." + format.extension(),
                format.contentType(),
                content);
    }

    private List<ReportSummary> summaries(List<Report> reports) {
        var totals = store.totals(reports.stream().map(Report::runId).toList());
        return reports.stream()
                .map(report -> {
                    var sums = totals.getOrDefault(report.runId(), Map.of())
                            .getOrDefault(report.currency(), Sums.NONE)
                            .row("all", "All orders", report.currency());
                    return new ReportSummary(
                            report.id(),
                            report.kind(),
                            title(report),
                            report.day(),
                            report.currency(),
                            report.edition(),
                            report.publishedAt(),
                            sums.orders(),
                            sums.gross());
                })
                .toList();
    }

    private static String title(Report report) {
        return "Daily sales " + report.day() + ", " + report.currency();
    }

    private List<Report> found(@Nullable String cursor, int limit) {
        if (cursor == null) {
            return store.rows(0, limit);
        }
        var keys = Cursor.keys(cursor, 3);
        return store.after(day(keys.get(0)), keys.get(1), id(keys.get(2)), limit);
    }

    private static LocalDate day(String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeParseException e) {
            throw Invalid.field("cursor", "is not a cursor of this list", e);
        }
    }

    private static UUID id(String text) {
        return Ids.parse(text).orElseThrow(() -> Invalid.field("cursor", "is not a cursor of this list"));
    }
}
