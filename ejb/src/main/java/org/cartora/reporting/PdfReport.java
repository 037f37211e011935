package org.cartora.reporting;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.ZoneOffset;
import java.util.Calendar;
import java.util.GregorianCalendar;
import java.util.List;
import java.util.Locale;
import java.util.TimeZone;
import java.util.stream.Stream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.cartora.shared.Money;

/** The report to read and to print: key figures, a chart of the hours, tables. */
final class PdfReport {

    private static final List<String> COLUMNS = List.of("Orders", "Units", "Gross", "Net", "Tax", "Discount");

    private PdfReport() {}

    static byte[] of(ReportView report) {
        try (var document = new PDDocument()) {
            describe(document, report);
            try (var paper = new Paper(document, report.title())) {
                write(paper, report);
            }
            var bytes = new ByteArrayOutputStream();
            document.save(bytes);
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void describe(PDDocument document, ReportView report) {
        // what a writer would take from the clock comes from the day instead, so that the file can be repeated
        var day = new GregorianCalendar(TimeZone.getTimeZone(ZoneOffset.UTC), Locale.ROOT);
        day.setTimeInMillis(
                report.day().atStartOfDay(ZoneOffset.UTC).toInstant().toEpochMilli());
        Calendar created = day;
        document.setDocumentId(
                31 * report.day().toEpochDay() + report.currency().hashCode());
        var about = document.getDocumentInformation();
        about.setTitle(report.title());
        about.setCreator("Cartora");
        about.setCreationDate(created);
        about.setModificationDate(created);
        document.getDocumentCatalog().setLanguage("en");
    }

    private static void write(Paper paper, ReportView report) throws IOException {
        paper.title(report.title(), report.currency() + ", time zone " + report.zone());
        var totals = report.totals();
        paper.keyFigures(List.of(
                new Paper.KeyFigure("Orders", Long.toString(totals.orders())),
                new Paper.KeyFigure("Units", Long.toString(totals.units())),
                new Paper.KeyFigure("Gross", amount(totals.gross())),
                new Paper.KeyFigure("Net", amount(totals.net())),
                new Paper.KeyFigure("Tax", amount(totals.tax())),
                new Paper.KeyFigure("Discounts", amount(totals.discount())),
                new Paper.KeyFigure("Shipping", amount(totals.shipping())),
                new Paper.KeyFigure("Refunds", amount(totals.refunded()))));
        paper.heading("Gross by hour");
        paper.bars(report.hours().stream()
                .map(row -> new Paper.Bar(row.label(), row.gross().amount()))
                .toList());
        paper.heading("Categories");
        paper.table("Category", COLUMNS, rows(report.categories()));
        paper.heading("Top products");
        paper.table("Product", COLUMNS, rows(report.products()));
    }

    private static List<List<String>> rows(List<FigureRow> rows) {
        return rows.stream()
                .map(row -> Stream.of(
                                row.label(),
                                Long.toString(row.orders()),
                                Long.toString(row.units()),
                                amount(row.gross()),
                                amount(row.net()),
                                amount(row.tax()),
                                amount(row.discount()))
                        .toList())
                .toList();
    }

    private static String amount(Money money) {
        return String.format(Locale.ROOT, "%,." + money.amount().scale() + "f", money.amount());
    }
}
