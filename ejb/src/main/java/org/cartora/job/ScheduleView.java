package org.cartora.job;

import java.time.Instant;
import java.time.LocalTime;
import org.jspecify.annotations.Nullable;

/** When a job runs by itself: each day at a time of day in a time zone. */
public record ScheduleView(
        LocalTime dailyAt,
        String zone,
        boolean enabled,
        @Nullable Instant nextRun) {}
