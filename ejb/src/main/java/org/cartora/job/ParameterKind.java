package org.cartora.job;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import org.cartora.shared.Ids;
import org.cartora.shared.Invalid;

/** What a run can be told, and how it is written down so that equal work looks equal. */
enum ParameterKind {
    DATE("date", "date", "A day of the market, for example 2026-01-31; yesterday if it is not said.") {
        @Override
        String complete(String given, LocalDate today) {
            return (given.isEmpty() ? today.minusDays(1) : day(given, today)).toString();
        }
    },
    FILE("file", "file", "The id of a file that was sent with POST /api/admin/imports.") {
        @Override
        String complete(String given, LocalDate today) {
            return Ids.parse(given)
                    .orElseThrow(() -> Invalid.field("parameters.file", "must be the id of a file that was sent"))
                    .toString();
        }
    },
    PERSON("person", "person", "The id of a person.") {
        @Override
        String complete(String given, LocalDate today) {
            return Ids.parse(given)
                    .orElseThrow(() -> Invalid.field("parameters.person", "must be the id of a person"))
                    .toString();
        }
    },
    DRY_RUN("dry_run", "flag", "true: only tried, nothing is changed; false if it is not said.") {
        @Override
        String complete(String given, LocalDate today) {
            if (!given.isEmpty() && !given.equals("true") && !given.equals("false")) {
                throw Invalid.field("parameters.dry_run", "must be true or false");
            }
            return given.isEmpty() ? "false" : given;
        }
    };

    private static final LocalDate FIRST_DAY = LocalDate.of(2000, 1, 1);

    final JobParameter parameter;

    ParameterKind(String name, String type, String description) {
        this.parameter = new JobParameter(name, type, description);
    }

    /** The value that the run keeps, of what was given or, where nothing was (an empty text), by itself. */
    abstract String complete(String given, LocalDate today);

    private static LocalDate day(String text, LocalDate today) {
        LocalDate day;
        try {
            day = LocalDate.parse(text);
        } catch (DateTimeParseException e) {
            throw Invalid.field("parameters.date", "is not a date in the form 2026-01-31", e);
        }
        if (day.isAfter(today) || day.isBefore(FIRST_DAY)) {
            throw Invalid.field("parameters.date", "must lie between " + FIRST_DAY + " and today");
        }
        return day;
    }
}
