package org.cartora.job;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * When a job runs by itself. A slot is the moment of one day at which it is due; slots that went by while no node was there
 * are caught up, the oldest first.
 */
@Entity
@Table(name = "schedule")
class Schedule {

    /** A platform that was off for longer does not work off the whole time. */
    private static final int MOST_CAUGHT_UP = 31;

    @Id
    private String job;

    @Column(name = "daily_at")
    private LocalTime dailyAt;

    private String zone;

    private boolean enabled;

    @Column(name = "next_run")
    @Nullable
    private Instant nextRun;

    @SuppressWarnings("NullAway.Init")
    protected Schedule() {}

    static Schedule daily(String job, LocalTime at, ZoneId zone) {
        var schedule = new Schedule();
        schedule.job = job;
        schedule.dailyAt = at;
        schedule.zone = zone.getId();
        schedule.enabled = true;
        return schedule;
    }

    String job() {
        return job;
    }

    /** The day in the schedule's zone on which a slot lies. */
    LocalDate day(Instant slot) {
        return slot.atZone(ZoneId.of(zone)).toLocalDate();
    }

    /** The slots that are due, and from then on the next one is awaited; none when the schedule is new or switched off. */
    List<Instant> due(Instant now) {
        if (!enabled) {
            nextRun = null;
            return List.of();
        }
        var slots = new ArrayList<Instant>();
        for (var slot = nextRun; slot != null && !slot.isAfter(now); slot = after(slot)) {
            slots.add(slot);
        }
        if (nextRun == null || !slots.isEmpty()) {
            nextRun = after(now);
        }
        return List.copyOf(slots.subList(Math.max(0, slots.size() - MOST_CAUGHT_UP), slots.size()));
    }

    /** The first slot after a moment. A time of day that the clock skips is moved by the gap, one it repeats is taken once. */
    private Instant after(Instant moment) {
        var day = day(moment).minusDays(1);
        Instant slot;
        do {
            slot = day.atTime(dailyAt).atZone(ZoneId.of(zone)).toInstant();
            day = day.plusDays(1);
        } while (!slot.isAfter(moment));
        return slot;
    }

    ScheduleView view() {
        return new ScheduleView(dailyAt, zone, enabled, nextRun);
    }
}
