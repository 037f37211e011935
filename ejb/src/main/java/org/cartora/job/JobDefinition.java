package org.cartora.job;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.cartora.shared.Invalid;

/** The jobs that there are, with their parameters. */
enum JobDefinition {
    DAILY_SALES(
            "daily-sales",
            "Daily sales report",
            "Orders, units, revenue, tax, discounts and refunds of one day; by category and hour, with the top products.");

    private static final LocalDate FIRST_DAY = LocalDate.of(2000, 1, 1);
    private static final String DATE = "date";

    final String job;
    final String title;
    final String description;

    JobDefinition(String job, String title, String description) {
        this.job = job;
        this.title = title;
        this.description = description;
    }

    static Optional<JobDefinition> named(String job) {
        return Arrays.stream(values()).filter(one -> one.job.equals(job)).findFirst();
    }

    JobParameter parameter() {
        return new JobParameter(
                DATE, "date", "A day of the market, for example 2026-01-31; yesterday if it is not said.");
    }

    /** Parameters as the run keeps them: complete and checked, so that equal work looks equal. */
    Map<String, String> complete(Map<String, String> given, LocalDate today) {
        var complete = new TreeMap<String, String>();
        for (var name : given.keySet()) {
            if (!DATE.equals(name)) {
                throw Invalid.field("parameters." + name, "is not a parameter of " + job);
            }
        }
        var date = given.get(DATE);
        complete.put(DATE, (date == null || date.isBlank() ? today.minusDays(1) : day(date.strip(), today)).toString());
        return complete;
    }

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
