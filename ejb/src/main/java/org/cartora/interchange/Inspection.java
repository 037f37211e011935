package org.cartora.interchange;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** What a file holds, before anybody takes a row of it: read through once, so that nothing half is ever begun. */
record Inspection(long rows, List<Finding> warnings) {

    Inspection {
        warnings = List.copyOf(warnings);
    }

    /** Refuses a file that is empty, has no rows or too many, is no CSV in UTF-8 or has not the columns of its kind. */
    static Inspection of(Path file, Kind kind, Limits limits) {
        refuseOtherText(file);
        try (var sheet = Sheet.open(file, Table.of(kind), limits)) {
            var rows = 0L;
            while (sheet.next().isPresent()) {
                if (++rows > limits.rows()) {
                    throw ImportRefused.unreadable("has more than " + limits.rows() + " rows; divide it");
                }
            }
            if (rows == 0) {
                throw ImportRefused.unreadable("has a header, but no rows");
            }
            return new Inspection(rows, sheet.header().warnings());
        }
    }

    /** The mark of UTF-16 or UTF-32, or bytes that no text in UTF-8 has at its beginning. */
    private static void refuseOtherText(Path file) {
        try (var content = Files.newInputStream(file)) {
            var first = content.readNBytes(4);
            if (first.length == 0) {
                throw ImportRefused.unreadable("is empty");
            }
            if (first.length >= 2 && (pair(first, 0xFE, 0xFF) || pair(first, 0xFF, 0xFE))) {
                throw ImportRefused.unreadable(
                        "is text in UTF-16 or UTF-32; save it as \"CSV UTF-8\" and send it again");
            }
            if (first.length >= 2 && pair(first, 'P', 'K')) {
                throw ImportRefused.unreadable("is a spreadsheet or an archive; save it as \"CSV UTF-8\"");
            }
            for (var one : first) {
                if (one == 0) {
                    throw ImportRefused.unreadable("is not text; save it as \"CSV UTF-8\" and send it again");
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean pair(byte[] first, int one, int other) {
        return (first[0] & 0xff) == one && (first[1] & 0xff) == other;
    }
}
