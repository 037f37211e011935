package org.cartora.launcher.demo;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;

/**
 * When people buy: little at night, most in the evening, more on Sundays than on Fridays, slowly more from week to week.
 * Hours are those of the market.
 */
final class Rhythm {

    static final ZoneId MARKET = ZoneId.of("Europe/Berlin");

    private static final double[] HOURS = {
        0.8, 0.4, 0.2, 0.15, 0.15, 0.3, 0.8, 1.8, 2.9, 3.8, 4.4, 4.7, 5.0, 4.6, 4.2, 4.2, 4.6, 5.4, 6.4, 7.6, 8.4, 7.4,
        4.6, 2.0
    };
    private static final double[] WEEKDAYS = {1.06, 0.98, 0.96, 1.0, 0.88, 0.95, 1.22};

    private final Dice dice;
    private final Instant now;

    Rhythm(Dice dice, Instant now) {
        this.dice = dice;
        this.now = now;
    }

    /** So many moments of the last days up to now, in their order. */
    List<Instant> moments(int count, int days) {
        var today = now.atZone(MARKET).toLocalDate();
        var all = today.minusDays(days).datesUntil(today.plusDays(1)).toList();
        var found = new ArrayList<Instant>(count);
        while (found.size() < count) {
            var moment = moment(dice.pick(all, day -> weight(day, today, days)));
            if (moment.isBefore(now)) {
                found.add(moment);
            }
        }
        soonAgo(found, today);
        Collections.sort(found);
        return found;
    }

    /** However early it is, something was bought today. */
    private void soonAgo(List<Instant> moments, LocalDate today) {
        var midnight = today.atStartOfDay(MARKET).toInstant();
        var sinceMidnight = Math.max(1, now.toEpochMilli() - midnight.toEpochMilli());
        for (var i = 0; i < Math.min(5, moments.size()); i++) {
            moments.set(i, midnight.plusMillis((long) (dice.share() * sinceMidnight)));
        }
    }

    private double weight(LocalDate day, LocalDate today, int days) {
        var age = today.toEpochDay() - day.toEpochDay();
        var growth = 1.0 + 0.45 * (days - age) / days;
        var campaign = day.getDayOfMonth() == 15 ? 1.5 : 1.0;
        var mood = 0.88 + 0.24 * Dice.named(day.toString()).share();
        return WEEKDAYS[day.getDayOfWeek().getValue() - 1] * growth * campaign * mood;
    }

    private Instant moment(LocalDate day) {
        var left = dice.share() * Arrays.stream(HOURS).sum();
        var hour = 0;
        while (hour < 23 && left >= HOURS[hour]) {
            left -= HOURS[hour++];
        }
        return day.atTime(hour, dice.between(0, 59), dice.between(0, 59))
                .atZone(MARKET)
                .toInstant()
                .plusMillis(dice.between(0, 999));
    }
}
