package org.cartora.catalog;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** The words of what somebody typed: letters and digits only, at most eight of them. */
record SearchWords(List<String> words) {

    private static final int MOST = 8;

    SearchWords {
        words = List.copyOf(words);
    }

    static SearchWords of(String text) {
        return new SearchWords(Arrays.stream(text.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}]+"))
                .filter(word -> !word.isEmpty())
                .limit(MOST)
                .toList());
    }

    boolean isEmpty() {
        return words.isEmpty();
    }

    /** As a PostgreSQL text query: all words, each of them may go on. */
    String prefixes() {
        return words.stream().map(word -> word + ":*").collect(Collectors.joining(" & "));
    }
}
