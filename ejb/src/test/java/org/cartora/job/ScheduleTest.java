package org.cartora.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;

class ScheduleTest {

    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

    @Test
    void aNewScheduleAwaitsItsFirstSlot() {
        var schedule = daily("03:10");

        assertThat(schedule.due(at("2026-05-04T00:00:00Z"))).isEmpty();
        assertThat(schedule.view().nextRun()).isEqualTo(at("2026-05-04T01:10:00Z"));
    }

    @Test
    void aSlotIsDueOnce() {
        var schedule = awaiting("03:10", "2026-05-04T00:00:00Z");

        assertThat(schedule.due(at("2026-05-04T01:09:59Z"))).isEmpty();
        assertThat(schedule.due(at("2026-05-04T01:10:00Z"))).containsExactly(at("2026-05-04T01:10:00Z"));
        assertThat(schedule.due(at("2026-05-04T01:11:00Z"))).isEmpty();
    }

    @Test
    void missedSlotsAreCaughtUpOldestFirst() {
        var schedule = awaiting("03:10", "2026-05-04T00:00:00Z");

        assertThat(schedule.due(at("2026-05-06T12:00:00Z")))
                .containsExactly(at("2026-05-04T01:10:00Z"), at("2026-05-05T01:10:00Z"), at("2026-05-06T01:10:00Z"));
    }

    @Test
    void aLongAbsenceIsCaughtUpForAMonth() {
        var schedule = awaiting("03:10", "2025-01-01T00:00:00Z");

        assertThat(schedule.due(at("2026-05-06T12:00:00Z"))).hasSize(31).endsWith(at("2026-05-06T01:10:00Z"));
    }

    @Test
    void theTimeOfDayFollowsTheMarketsClock() {
        var schedule = awaiting("03:10", "2026-10-24T12:00:00Z");

        assertThat(schedule.due(at("2026-10-25T12:00:00Z"))).containsExactly(at("2026-10-25T02:10:00Z"));
    }

    @Test
    void aTimeThatTheClockRepeatsIsOneSlotAndOneThatItSkipsIsMoved() {
        assertThat(awaiting("02:30", "2026-10-24T12:00:00Z").due(at("2026-10-25T12:00:00Z")))
                .containsExactly(at("2026-10-25T00:30:00Z"));
        assertThat(awaiting("02:30", "2026-03-28T12:00:00Z").due(at("2026-03-29T12:00:00Z")))
                .containsExactly(at("2026-03-29T01:30:00Z"));
    }

    private static Schedule daily(String time) {
        return Schedule.daily("daily-sales", LocalTime.parse(time), BERLIN);
    }

    private static Schedule awaiting(String time, String since) {
        var schedule = daily(time);
        schedule.due(at(since));
        return schedule;
    }

    private static Instant at(String text) {
        return Instant.parse(text);
    }
}
