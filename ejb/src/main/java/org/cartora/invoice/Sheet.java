package org.cartora.invoice;

import java.io.Closeable;
import java.io.IOException;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts.FontName;

/** A4 pages of a letter, filled from top to bottom; a full page is followed by the next one. */
final class Sheet implements Closeable {

    private static final float MARGIN = 56;
    private static final float RIGHT = PDRectangle.A4.getWidth() - MARGIN;
    private static final float FIRST = 220;
    private static final float LINE = 15;
    private static final float SIZE = 9;

    private final PDType1Font plain = new PDType1Font(FontName.HELVETICA);
    private final PDType1Font bold = new PDType1Font(FontName.HELVETICA_BOLD);
    private final PDDocument pdf;
    private final String footer;
    private PDPageContentStream page;
    private float y;
    private int number;

    @SuppressWarnings("NullAway.Init")
    Sheet(PDDocument pdf, String footer) throws IOException {
        this.pdf = pdf;
        this.footer = footer;
        turn();
    }

    void title(String text) throws IOException {
        y -= 24;
        text(bold, 20, MARGIN, text);
        y -= LINE;
    }

    /** Who gets it on the left, who sends it on the right. */
    void sides(List<String> left, List<String> right) throws IOException {
        y -= LINE;
        var top = y;
        for (var line : left) {
            y -= LINE;
            text(plain, SIZE, MARGIN, line);
        }
        var foot = y;
        y = top;
        for (var line : right) {
            y -= LINE;
            right(plain, RIGHT, line);
        }
        y = Math.min(y, foot) - LINE;
    }

    void lines(List<String> lines) throws IOException {
        for (var line : lines) {
            y -= LINE;
            text(plain, SIZE, MARGIN, line);
        }
        y -= LINE;
    }

    void table(List<String> columns, List<List<String>> rows) throws IOException {
        row(bold, columns);
        for (var row : rows) {
            if (y - LINE < MARGIN + LINE) {
                turn();
                row(bold, columns);
            }
            row(plain, row);
        }
        y -= LINE / 2;
    }

    void sums(List<List<String>> sums) throws IOException {
        for (var sum : sums) {
            if (y - LINE < MARGIN + LINE) {
                turn();
            }
            var font = sum.equals(sums.getLast()) ? bold : plain;
            y -= LINE;
            right(font, RIGHT - 90, sum.getFirst());
            right(font, RIGHT, sum.getLast());
        }
    }

    @Override
    public void close() throws IOException {
        page.close();
    }

    private void row(PDType1Font font, List<String> cells) throws IOException {
        y -= LINE;
        text(font, SIZE, MARGIN, fitting(cells.getFirst()));
        var width = (RIGHT - MARGIN - FIRST) / (cells.size() - 1);
        for (var i = 1; i < cells.size(); i++) {
            right(font, MARGIN + FIRST + i * width, cells.get(i));
        }
    }

    private void right(PDType1Font font, float edge, String words) throws IOException {
        text(font, SIZE, edge - font.getStringWidth(printable(words)) / 1000 * SIZE, words);
    }

    private String fitting(String words) throws IOException {
        var shown = printable(words);
        var length = shown.length();
        while (length > 0 && plain.getStringWidth(shown.substring(0, length)) / 1000 * SIZE > FIRST - 12) {
            length--;
        }
        return length == shown.length() ? shown : shown.substring(0, length) + "…";
    }

    private void turn() throws IOException {
        if (number > 0) {
            page.close();
        }
        number++;
        var sheet = new PDPage(PDRectangle.A4);
        pdf.addPage(sheet);
        page = new PDPageContentStream(pdf, sheet);
        y = MARGIN - 20;
        text(plain, 7.5f, MARGIN, footer + " · page " + number);
        y = PDRectangle.A4.getHeight() - MARGIN;
    }

    private void text(PDType1Font font, float size, float x, String words) throws IOException {
        page.beginText();
        page.setFont(font, size);
        page.newLineAtOffset(x, y);
        page.showText(printable(words));
        page.endText();
    }

    /** The fonts that every reader has know the letters of Western Europe; any other is shown as a question mark. */
    private static String printable(String words) {
        var shown = new StringBuilder();
        words.codePoints()
                .forEach(c -> shown.append(
                        c >= ' ' && c < 127 || c > 160 && c < 256 && c != 173 || "€…–—„“”‚‘’•™".indexOf(c) >= 0
                                ? Character.toString(c)
                                : "?"));
        return shown.toString();
    }
}
