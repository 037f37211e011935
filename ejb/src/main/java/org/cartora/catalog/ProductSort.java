package org.cartora.catalog;

import java.util.Arrays;
import java.util.stream.Collectors;
import org.cartora.shared.Invalid;

/** The orders of the public product list; the id decides among equals, so that every order is a total one. */
public enum ProductSort {
    NEWEST("newest", "p.created_at", "cast(extract(epoch from p.created_at) * 1000000 as bigint)", true),
    PRICE("price", "p.price_from", "p.price_from", false),
    PRICE_DOWN("-price", "p.price_from", "p.price_from", true),
    POPULAR("popular", "p.popularity", "p.popularity", true);

    private final String word;
    private final String column;
    private final String key;
    private final boolean descending;

    ProductSort(String word, String column, String key, boolean descending) {
        this.word = word;
        this.column = column;
        this.key = key;
        this.descending = descending;
    }

    /** The sort that a client named; refuses any other word. */
    public static ProductSort of(String word) {
        return Arrays.stream(values())
                .filter(sort -> sort.word.equals(word))
                .findFirst()
                .orElseThrow(() -> Invalid.field(
                        "sort",
                        Arrays.stream(values())
                                .map(sort -> sort.word)
                                .collect(Collectors.joining(", ", "must be one of ", ""))));
    }

    /** What a cursor remembers of a row, as a number. */
    String key() {
        return "cast(" + key + " as text)";
    }

    /** Whether a text out of a cursor can be such a number. */
    boolean isKey(String text) {
        return text.matches(
                switch (this) {
                    case NEWEST, POPULAR -> "\\d{1,16}";
                    case PRICE, PRICE_DOWN -> "\\d{1,15}(\\.\\d{1,4})?";
                });
    }

    String orderBy() {
        var direction = descending ? " desc" : "";
        return " order by " + column + direction + ", p.id" + direction;
    }

    String after() {
        var last = switch (this) {
            case NEWEST -> "timestamptz 'epoch' + cast(:lastKey as bigint) * interval '1 microsecond'";
            case POPULAR -> "cast(:lastKey as bigint)";
            case PRICE, PRICE_DOWN -> "cast(:lastKey as numeric)";
        };
        return "(" + column + ", p.id) " + (descending ? "<" : ">") + " (" + last + ", cast(:lastId as uuid))";
    }
}
