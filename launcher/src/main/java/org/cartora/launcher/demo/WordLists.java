package org.cartora.launcher.demo;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.util.List;

/** Reads the word lists that the demo shop is made of: text files with tabs, {@code #} begins a comment. */
final class WordLists {

    private WordLists() {}

    /** The lines of a list that say something. */
    static List<String> lines(String file) {
        var stream = WordLists.class.getResourceAsStream(file);
        if (stream == null) {
            throw new IllegalStateException("the word list " + file + " is missing");
        }
        try (var reader = new BufferedReader(new InputStreamReader(stream, UTF_8))) {
            return reader.lines()
                    .map(String::strip)
                    .filter(line -> !line.isEmpty() && !line.startsWith("#"))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The lines of a list, taken apart at their tabs. */
    static List<String[]> rows(String file) {
        return lines(file).stream().map(line -> line.split("\t+")).toList();
    }
}
