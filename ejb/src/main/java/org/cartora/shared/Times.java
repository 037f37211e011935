package org.cartora.shared;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoField;
import java.time.temporal.TemporalAccessor;

/** Times as text, in the form of RFC 3339. Years have four digits, there as in the database. */
public final class Times {

    private Times() {}

    /** Throws {@link DateTimeException} for what is no such time. */
    public static Instant moment(String text) {
        return datable(OffsetDateTime.parse(text)).toInstant();
    }

    /** A time that a client sent in a field; refuses what is none ({@code VALIDATION_FAILED}). */
    public static Instant moment(String field, String text) {
        try {
            return moment(text);
        } catch (DateTimeException e) {
            throw Invalid.field(field, "is not a time in the form 2026-01-31T12:00:00Z", e);
        }
    }

    /** The same time; throws {@link DateTimeException} where its year is beyond what can be kept. */
    public static <T extends TemporalAccessor> T datable(T time) {
        var year = time.get(ChronoField.YEAR);
        if (year < 1 || year > 9999) {
            throw new DateTimeException("a year of more than four digits");
        }
        return time;
    }
}
