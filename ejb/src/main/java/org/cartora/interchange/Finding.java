package org.cartora.interchange;

import org.jspecify.annotations.Nullable;

/**
 * What is wrong with a row, or (a warning) what of it was left aside. The line is that of the file on which the row begins,
 * the header is line 1.
 */
public record Finding(
        long line, @Nullable String column, @Nullable String value, boolean warning, String message) {

    private static final int MOST_VALUE = 300;
    private static final int MOST_MESSAGE = 1000;

    public Finding {
        value = value == null ? null : cut(value, MOST_VALUE);
        message = cut(message, MOST_MESSAGE);
        column = column == null ? null : cut(column, MOST_VALUE);
    }

    static Finding error(long line, @Nullable String column, @Nullable String value, String message) {
        return new Finding(line, column, value, false, message);
    }

    static Finding warning(long line, @Nullable String column, @Nullable String value, String message) {
        return new Finding(line, column, value, true, message);
    }

    private static String cut(String text, int most) {
        var end = text.length() <= most ? text.length() : text.offsetByCodePoints(0, text.codePointCount(0, most)) - 1;
        return end == text.length()
                ? text
                : text.substring(0, Character.isHighSurrogate(text.charAt(end - 1)) ? end - 1 : end) + "…";
    }
}
