package org.cartora.job;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A job that can be started, its schedule if it has one, and how its last run went. */
public record JobView(
        String name,
        String title,
        String description,
        List<JobParameter> parameters,
        @Nullable ScheduleView schedule,
        @Nullable JobRunView lastRun) {

    public JobView {
        parameters = List.copyOf(parameters);
    }
}
