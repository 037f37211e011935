package org.cartora.proof;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;

/** A promise with the two queries that prove it, as written in a file beside this class. */
record Promise(String name, String sentence, String checked, String violations) {

    /** All promises, in the order in which people read them. */
    static List<Promise> all() {
        return read("proofs.txt").lines().map(Promise::of).toList();
    }

    static Promise of(String name) {
        var text = read(name + ".sql");
        var parts = text.split("-- (checked|violations)\n", -1);
        if (parts.length != 3 || !parts[0].startsWith("-- ")) {
            throw new IllegalStateException(name + ".sql needs a sentence, what is checked and the violations");
        }
        return new Promise(name, parts[0].substring(3).strip(), parts[1].strip(), parts[2].strip());
    }

    private static String read(String file) {
        try (var in = Promise.class.getResourceAsStream(file)) {
            if (in == null) {
                throw new IllegalStateException("the build left out " + file);
            }
            return new String(in.readAllBytes(), UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
