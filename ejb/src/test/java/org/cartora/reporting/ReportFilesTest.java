package org.cartora.reporting;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.zip.ZipInputStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.cartora.order.TurnoverKind;
import org.cartora.shared.Invalid;
import org.cartora.shared.Money;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ReportFilesTest {

    private static final LocalDate DAY = LocalDate.of(2026, 5, 4);

    @Test
    void aCsvIsOneTableWithARowPerFigure() {
        var lines = new String(CsvReport.of(report()), UTF_8).split("\r\n");

        assertThat(lines).hasSize(1 + 1 + 24 + 2 + 2);
        assertThat(lines[1]).isEqualTo("total,all,All orders,1,3,74.90,62.94,11.96,0.00,4.90,0.00,EUR");
    }

    @ParameterizedTest
    @CsvSource({"JPY,1980,'1,980','#,##0'", "KWD,4.250,4.250,'#,##0.000'"})
    void everyFileWritesACurrencyWithItsOwnDigits(String currency, String amount, String shown, String pattern)
            throws IOException {
        var sold =
                Samples.sold(TurnoverKind.ORDER, "2026-05-04T08:00:00Z", Samples.vases(1, Money.of(amount, currency)));
        var report = Samples.report(DAY, List.of(sold), currency);

        assertThat(new String(CsvReport.of(report), UTF_8))
                .contains("total,all,All orders,1,1," + amount + "," + amount + ",")
                .contains("," + currency + "\r\n");
        assertThat(part(XlsxReport.of(report), "xl/styles.xml")).contains("\"" + pattern + "\"");
        try (var pdf = Loader.loadPDF(PdfReport.of(report))) {
            assertThat(new PDFTextStripper().getText(pdf)).contains(shown, "Daily sales 2026-05-04, " + currency);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+49", "-2", "@SUM(A1)", "\tx", "\rx"})
    void noTextBecomesAFormula(String text) {
        assertThat(CsvReport.cell(text).replace("\"", "")).startsWith("'");
    }

    @Test
    void separatorsAndQuotesStayInsideTheirCell() {
        assertThat(CsvReport.cell("Mug, \"blue\"")).isEqualTo("\"Mug, \"\"blue\"\"\"");
        assertThat(CsvReport.cell("Tee – grün")).isEqualTo("Tee – grün");
    }

    @Test
    void aFileRenderedAgainHasTheSameBytes() {
        assertThat(CsvReport.of(report())).isEqualTo(CsvReport.of(report()));
        assertThat(XlsxReport.of(report())).isEqualTo(XlsxReport.of(report()));
        assertThat(PdfReport.of(report())).isEqualTo(PdfReport.of(report()));
    }

    @Test
    void noFileKnowsWhenItWasWritten() throws IOException {
        try (var zip = new ZipInputStream(new ByteArrayInputStream(XlsxReport.of(report())))) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                assertThat(entry.getTimeLocal().getYear()).isEqualTo(1980);
                if (entry.getName().equals("docProps/core.xml")) {
                    assertThat(new String(zip.readAllBytes(), UTF_8)).contains(">2026-05-04T00:00:00Z<");
                }
            }
        }
        try (var pdf = Loader.loadPDF(PdfReport.of(report()))) {
            assertThat(pdf.getDocumentInformation().getCreationDate().toInstant())
                    .hasToString("2026-05-04T00:00:00Z");
        }
    }

    @Test
    void thePdfHasFiguresAndTablesAlsoOfAnEmptyDay() throws IOException {
        try (var pdf = Loader.loadPDF(PdfReport.of(report()))) {
            assertThat(new PDFTextStripper().getText(pdf))
                    .contains("Daily sales 2026-05-04", "74.90", "Kitchen", "=Lamp");
        }
        try (var pdf = Loader.loadPDF(PdfReport.of(Samples.report(DAY, List.of())))) {
            assertThat(new PDFTextStripper().getText(pdf)).contains("No sales");
        }
    }

    @Test
    void anUnknownFormatIsRefused() {
        assertThat(ReportFormat.of("pdf")).isEqualTo(ReportFormat.PDF);
        assertThatThrownBy(() -> ReportFormat.of("PDF")).isInstanceOf(Invalid.class);
        assertThatThrownBy(() -> ReportFormat.of("exe")).isInstanceOf(Invalid.class);
    }

    private static String part(byte[] workbook, String name) throws IOException {
        try (var zip = new ZipInputStream(new ByteArrayInputStream(workbook))) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                if (entry.getName().equals(name)) {
                    return new String(zip.readAllBytes(), UTF_8);
                }
            }
        }
        throw new IOException("no " + name);
    }

    private static ReportView report() {
        return Samples.report(DAY, List.of(Samples.order("2026-05-04T08:00:00Z", Samples.mugs(2), Samples.lamp())));
    }
}
