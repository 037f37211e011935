package org.cartora.reporting;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.time.LocalDateTime;
import java.util.Collections;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.cartora.shared.Money;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/** The report as a workbook, one sheet per table. Texts are cells of texts and never formulas. */
final class XlsxReport {

    private static final List<String> HEADER =
            List.of("Orders", "Units", "Gross", "Net", "Tax", "Discount", "Shipping", "Refunded", "Currency");
    private static final LocalDateTime NO_TIME = LocalDateTime.of(1980, 1, 1, 0, 0);
    private static final int WIDE = 42;
    private static final int NARROW = 13;

    private XlsxReport() {}

    static byte[] of(ReportView report) {
        try {
            return timeless(workbook(report), report.day() + "T00:00:00Z");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] workbook(ReportView report) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var book = new Workbook(bytes, "Cartora", "1.0")) {
            fill(book.newWorksheet("Totals"), report.title(), List.of(report.totals()));
            fill(book.newWorksheet("Hours"), "Hour", report.hours());
            fill(book.newWorksheet("Categories"), "Category", report.categories());
            fill(book.newWorksheet("Top products"), "Product", report.products());
        }
        return bytes.toByteArray();
    }

    private static void fill(Worksheet sheet, String first, List<FigureRow> rows) {
        sheet.width(0, WIDE);
        sheet.value(0, 0, first);
        for (var column = 0; column < HEADER.size(); column++) {
            sheet.width(column + 1, NARROW);
            sheet.value(0, column + 1, HEADER.get(column));
        }
        sheet.range(0, 0, 0, HEADER.size()).style().bold().set();
        sheet.freezePane(1, 1);
        var line = 1;
        for (var row : rows) {
            sheet.value(line, 0, row.label());
            sheet.value(line, 1, row.orders());
            sheet.value(line, 2, row.units());
            var money = List.of(row.gross(), row.net(), row.tax(), row.discount(), row.shipping(), row.refunded());
            for (var column = 0; column < money.size(); column++) {
                sheet.value(line, column + 3, money.get(column).amount());
                sheet.style(line, column + 3).format(pattern(money.get(column))).set();
            }
            sheet.value(line, HEADER.size(), row.gross().currency());
            line++;
        }
    }

    /** As many digits as the currency has. */
    private static String pattern(Money money) {
        var digits = money.amount().scale();
        return digits == 0 ? "#,##0" : "#,##0." + "0".repeat(digits);
    }

    /** The same workbook without the time at which it was written. Its sizes stand at its end, where only a file is read. */
    private static byte[] timeless(byte[] workbook, String created) throws IOException {
        var file = Files.createTempFile("report", ".xlsx");
        try {
            Files.write(file, workbook);
            try (var zip = new ZipFile(file.toFile())) {
                return timeless(zip, created);
            }
        } finally {
            Files.delete(file);
        }
    }

    private static byte[] timeless(ZipFile workbook, String created) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var out = new ZipOutputStream(bytes)) {
            for (var entry : Collections.list(workbook.entries())) {
                var content = workbook.getInputStream(entry).readAllBytes();
                if ("docProps/core.xml".equals(entry.getName())) {
                    content = new String(content, UTF_8)
                            .replaceAll("(<dcterms:(?:created|modified)[^>]*>)[^<]*", "$1" + created)
                            .getBytes(UTF_8);
                }
                var fixed = new ZipEntry(entry.getName());
                fixed.setTimeLocal(NO_TIME);
                out.putNextEntry(fixed);
                out.write(content);
                out.closeEntry();
            }
        }
        return bytes.toByteArray();
    }
}
