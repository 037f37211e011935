package org.cartora.catalog;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** The words of what somebody typed: letters and digits only, at most eight of them. */
record SearchWords(List<String> words) {

    /** The condition on a product {@code p}; its parameters are the prefixes as {@code words}, and the whole text as {@code sku}. */
    static final String MATCH = "(p.words @@ to_tsquery('english', :words) or p.id = any(array(select v.product_id"
            + " from product_variant v where v.sku in (:sku, upper(:sku)))))";

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
