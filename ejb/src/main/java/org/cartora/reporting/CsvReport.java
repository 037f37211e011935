package org.cartora.reporting;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.cartora.shared.FormulaGuard;

/** The report as one table (RFC 4180, UTF-8): a row per figure, its section in the first column. */
final class CsvReport {

    private static final String HEADER =
            "section,item,label,orders,units,gross,net,tax,discount,shipping,refunded,currency";
    private static final String NEW_LINE = "\r\n";

    private CsvReport() {}

    static byte[] of(ReportView report) {
        var text = new StringBuilder(HEADER).append(NEW_LINE);
        append(text, "total", List.of(report.totals()));
        append(text, "hour", report.hours());
        append(text, "category", report.categories());
        append(text, "product", report.products());
        return text.toString().getBytes(UTF_8);
    }

    /** A text that no spreadsheet takes for a formula, and quoted where it would end the cell. Figures are no texts. */
    static String cell(String text) {
        var safe = FormulaGuard.on(text);
        var quoted =
                safe.chars().anyMatch(c -> c == ',' || c == ';' || c == '"' || c == '\r' || c == '\n' || c == '\t');
        return quoted ? '"' + safe.replace("\"", "\"\"") + '"' : safe;
    }

    private static void append(StringBuilder text, String section, List<FigureRow> rows) {
        for (var row : rows) {
            text.append(Stream.of(
                                    section,
                                    cell(row.item()),
                                    cell(row.label()),
                                    Long.toString(row.orders()),
                                    Long.toString(row.units()),
                                    row.gross().amount().toPlainString(),
                                    row.net().amount().toPlainString(),
                                    row.tax().amount().toPlainString(),
                                    row.discount().amount().toPlainString(),
                                    row.shipping().amount().toPlainString(),
                                    row.refunded().amount().toPlainString(),
                                    row.gross().currency())
                            .collect(Collectors.joining(",")))
                    .append(NEW_LINE);
        }
    }
}
