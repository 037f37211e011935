package org.cartora.interchange;

import static java.nio.charset.StandardCharsets.UTF_8;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.CsvRecordHandler;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.Objects;
import java.util.Optional;

/** A CSV file, read row by row: UTF-8 with or without its mark, commas, semicolons or tabs, quoted cells of several lines. */
final class Sheet implements AutoCloseable {

    private static final int MARK = 0xFEFF;
    private static final int HEADER = 1 << 16;
    private static final String SEPARATORS = ",;\t";

    private final Reader text;
    private final Iterator<CsvRecord> records;
    private final Header header;
    private long line = 1;

    /** Reads the header; refuses a file that is empty, no text in UTF-8, or has not the columns of the table. */
    static Sheet open(Path file, Table table, Limits limits) {
        try {
            return new Sheet(text(file), table, limits);
        } catch (IOException e) {
            throw unreadable(e, 1);
        }
    }

    @SuppressWarnings("resource") // the reader closes with the text
    private Sheet(Reader text, Table table, Limits limits) throws IOException {
        this.text = text;
        try {
            var handler = CsvRecordHandler.builder()
                    .maxFields(limits.columns())
                    .maxFieldSize(limits.cell())
                    .maxRecordSize(limits.record())
                    .build();
            records = CsvReader.builder()
                    .fieldSeparator(separator(text))
                    .allowExtraFields(true)
                    .allowMissingFields(true)
                    .maxBufferSize(Math.max(limits.record(), HEADER))
                    .build(handler, text)
                    .iterator();
            header = Header.of(
                    table,
                    record().orElseThrow(() -> ImportRefused.unreadable("is empty"))
                            .getFields());
        } catch (RuntimeException | IOException e) {
            text.close();
            throw e;
        }
    }

    Header header() {
        return header;
    }

    /** The next row, nothing after the last. Refuses what is no CSV. */
    Optional<SheetRow> next() {
        return record().map(record -> new SheetRow(record.getStartingLineNumber(), header, record.getFields()));
    }

    @Override
    public void close() {
        try {
            text.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Optional<CsvRecord> record() {
        try {
            while (records.hasNext()) {
                var record = records.next();
                line = record.getStartingLineNumber();
                if (record.getFields().stream().anyMatch(cell -> !cell.isBlank())) {
                    return Optional.of(record);
                }
            }
            return Optional.empty();
        } catch (UncheckedIOException e) {
            throw unreadable(Objects.requireNonNull(e.getCause()), line);
        } catch (CsvParseException e) {
            var why = e.getCause() == null ? e : e.getCause();
            throw ImportRefused.unreadable("after line " + line + ": " + why.getMessage(), e);
        }
    }

    private static Reader text(Path file) throws IOException {
        var decoder = UTF_8.newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        var text = new BufferedReader(new InputStreamReader(Files.newInputStream(file), decoder), HEADER);
        text.mark(1);
        if (text.read() != MARK) {
            text.reset();
        }
        return text;
    }

    /** The one of the three that is most often in the header, outside of quotes. */
    private static char separator(Reader text) throws IOException {
        text.mark(HEADER);
        var counts = new int[SEPARATORS.length()];
        var quoted = false;
        for (var read = 0; read < HEADER - 1; read++) {
            var c = text.read();
            if (c < 0 || !quoted && (c == '\n' || c == '\r')) {
                break;
            }
            var which = SEPARATORS.indexOf(c);
            quoted ^= c == '"';
            if (which >= 0 && !quoted) {
                counts[which]++;
            }
        }
        text.reset();
        var best = 0;
        for (var which = 1; which < counts.length; which++) {
            best = counts[which] > counts[best] ? which : best;
        }
        return SEPARATORS.charAt(best);
    }

    private static ImportRefused unreadable(IOException problem, long line) {
        if (problem instanceof CharacterCodingException) {
            return ImportRefused.unreadable(
                    "is not text in UTF-8 (after line " + line + "); save it as \"CSV UTF-8\" and send it again",
                    problem);
        }
        throw new UncheckedIOException(problem);
    }
}
