package org.cartora.batch.job;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RunAs;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.UUID;
import org.cartora.job.JobStatus;
import org.cartora.job.Working;
import org.cartora.shared.May;
import org.jspecify.annotations.Nullable;

/** What the parts of a job say about their run; in the platform's own name. */
@Stateless
@PermitAll
@RunAs(May.RUN_THE_PLATFORM)
public class RunReports {

    @EJB
    Working working;

    @Inject
    BatchRuntime runtime;

    public void started(UUID run) {
        working.started(run);
    }

    /** Seen at once; a run that somebody wants to stop is stopped here. */
    public void progress(UUID run, long execution, Progress progress) {
        if (working.progress(run, progress.done(), progress.total(), progress.message())) {
            runtime.operator().stop(execution);
        }
    }

    public void produced(UUID run, Map<String, String> result) {
        working.produced(run, result);
    }

    public void ended(UUID run, JobStatus status, @Nullable String error) {
        working.ended(run, status, error);
    }

    /** How far a run is, in figures and in words. */
    public record Progress(long done, long total, String message) {}
}
