package org.cartora.reporting;

import java.io.Closeable;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Locale;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts.FontName;

/** A4 pages that are filled from top to bottom; a full page is followed by the next one. */
final class Paper implements Closeable {

    private static final float MARGIN = 48;
    private static final float WIDTH = PDRectangle.A4.getWidth() - 2 * MARGIN;
    private static final float LINE = 14;
    private static final float FIRST_COLUMN = 205;
    private static final float CHART = 150;
    private static final float SMALL = 7.5f;
    private static final float NORMAL = 9;

    private final PDType1Font plain = new PDType1Font(FontName.HELVETICA);
    private final PDType1Font bold = new PDType1Font(FontName.HELVETICA_BOLD);
    private final PDDocument document;
    private final String footer;
    private PDPageContentStream page;
    private float y;
    private int number;

    /** A figure that stands alone. */
    record KeyFigure(String name, String value) {}

    /** One bar of a chart. */
    record Bar(String label, BigDecimal value) {}

    @SuppressWarnings("NullAway.Init")
    Paper(PDDocument document, String footer) throws IOException {
        this.document = document;
        this.footer = footer;
        turn();
    }

    void title(String title, String below) throws IOException {
        y -= 20;
        color(0.11f, 0.16f, 0.28f);
        text(bold, 20, MARGIN, y, title);
        y -= 16;
        color(0.4f, 0.44f, 0.5f);
        text(plain, NORMAL, MARGIN, y, below);
        y -= 14;
    }

    void heading(String text) throws IOException {
        need(4 * LINE);
        y -= 24;
        color(0.11f, 0.16f, 0.28f);
        text(bold, 12, MARGIN, y, text);
        y -= 8;
    }

    void keyFigures(List<KeyFigure> figures) throws IOException {
        var width = WIDTH / 4;
        for (var i = 0; i < figures.size(); i++) {
            var left = MARGIN + i % 4 * width;
            int row = i / 4;
            var top = y - row * 46f;
            color(0.95f, 0.96f, 0.98f);
            page.addRect(left, top - 40, width - 8, 40);
            page.fill();
            color(0.4f, 0.44f, 0.5f);
            text(plain, SMALL, left + 8, top - 14, figures.get(i).name());
            color(0.11f, 0.16f, 0.28f);
            text(bold, 13, left + 8, top - 31, figures.get(i).value());
        }
        int rows = (figures.size() + 3) / 4;
        y -= rows * 46f;
    }

    /** Upright bars over a line, the highest as high as the chart. */
    void bars(List<Bar> bars) throws IOException {
        need(CHART + 3 * LINE);
        var most = bars.stream().map(Bar::value).reduce(BigDecimal.ZERO, BigDecimal::max);
        var foot = y - CHART;
        scale(foot, most);
        var step = (WIDTH - 52) / bars.size();
        for (var i = 0; i < bars.size(); i++) {
            var left = MARGIN + 52 + i * step;
            var bar = bars.get(i);
            if (bar.value().signum() > 0) {
                color(0.16f, 0.42f, 0.76f);
                page.addRect(left + 2, foot, step - 4, share(bar.value(), most) * (CHART - 12));
                page.fill();
            }
            color(0.4f, 0.44f, 0.5f);
            text(plain, 6.5f, left + 3, foot - 10, bar.label().substring(0, 2));
        }
        y = foot - LINE;
    }

    void table(String first, List<String> columns, List<List<String>> rows) throws IOException {
        head(first, columns);
        for (var row : rows) {
            if (y - LINE < MARGIN + LINE) {
                turn();
                head(first, columns);
            }
            y -= LINE;
            color(0.15f, 0.17f, 0.2f);
            text(plain, NORMAL, MARGIN, y, fitting(row.getFirst(), FIRST_COLUMN - 8));
            cells(plain, row.subList(1, row.size()));
        }
        if (rows.isEmpty()) {
            y -= LINE;
            color(0.4f, 0.44f, 0.5f);
            text(plain, NORMAL, MARGIN, y, "No sales");
        }
    }

    @Override
    public void close() throws IOException {
        page.close();
    }

    private void head(String first, List<String> columns) throws IOException {
        y -= LINE;
        color(0.4f, 0.44f, 0.5f);
        text(bold, SMALL, MARGIN, y, first);
        cells(bold, columns);
        line(y - 4);
        y -= 2;
    }

    private void cells(PDType1Font font, List<String> values) throws IOException {
        var width = (WIDTH - FIRST_COLUMN) / values.size();
        for (var i = 0; i < values.size(); i++) {
            var right = MARGIN + FIRST_COLUMN + (i + 1) * width;
            text(font, SMALL, right - font.getStringWidth(values.get(i)) / 1000 * SMALL, y, values.get(i));
        }
    }

    /** Lines at a quarter of the highest value each. */
    private void scale(float foot, BigDecimal most) throws IOException {
        for (var quarter = 0; quarter <= 4; quarter++) {
            var at = foot + quarter * (CHART - 12) / 4;
            line(at);
            // small values, as of a currency whose unit is large, are not told apart by whole numbers
            var digits = most.compareTo(BigDecimal.TEN) < 0 ? Math.min(2, most.scale()) : 0;
            var value = most.multiply(BigDecimal.valueOf(quarter))
                    .divide(BigDecimal.valueOf(4), digits, RoundingMode.HALF_UP);
            color(0.4f, 0.44f, 0.5f);
            text(plain, 6.5f, MARGIN, at + 2, String.format(Locale.ROOT, "%,." + digits + "f", value));
        }
    }

    private void line(float at) throws IOException {
        page.setStrokingColor(0.82f, 0.85f, 0.89f);
        page.setLineWidth(0.5f);
        page.moveTo(MARGIN, at);
        page.lineTo(MARGIN + WIDTH, at);
        page.stroke();
    }

    private static float share(BigDecimal value, BigDecimal most) {
        return value.divide(most, 6, RoundingMode.HALF_EVEN).floatValue();
    }

    private void need(float height) throws IOException {
        if (y - height < MARGIN + LINE) {
            turn();
        }
    }

    private void turn() throws IOException {
        if (number > 0) {
            page.close();
        }
        number++;
        var sheet = new PDPage(PDRectangle.A4);
        document.addPage(sheet);
        page = new PDPageContentStream(document, sheet);
        y = PDRectangle.A4.getHeight() - MARGIN;
        color(0.4f, 0.44f, 0.5f);
        text(plain, SMALL, MARGIN, MARGIN - 14, "Cartora · " + footer + " · page " + number);
    }

    private String fitting(String text, float width) throws IOException {
        var shown = printable(text);
        if (plain.getStringWidth(shown) / 1000 * NORMAL <= width) {
            return shown;
        }
        var length = shown.length();
        while (length > 0 && plain.getStringWidth(shown.substring(0, length) + "…") / 1000 * NORMAL > width) {
            length--;
        }
        return shown.substring(0, length) + "…";
    }

    private void text(PDType1Font font, float size, float x, float at, String text) throws IOException {
        page.beginText();
        page.setFont(font, size);
        page.newLineAtOffset(x, at);
        page.showText(printable(text));
        page.endText();
    }

    /** The fonts that every reader has know the letters of Western Europe; any other is shown as a question mark. */
    private static String printable(String text) {
        var shown = new StringBuilder();
        text.codePoints()
                .forEach(c -> shown.append(
                        c >= ' ' && c < 127 || c > 160 && c < 256 && c != 173 || "€…–—„“”‚‘’•™".indexOf(c) >= 0
                                ? Character.toString(c)
                                : "?"));
        return shown.toString();
    }

    private void color(float red, float green, float blue) throws IOException {
        page.setNonStrokingColor(red, green, blue);
    }
}
