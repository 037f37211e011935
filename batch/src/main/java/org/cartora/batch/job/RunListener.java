package org.cartora.batch.job;

import jakarta.batch.api.BatchProperty;
import jakarta.batch.api.listener.AbstractJobListener;
import jakarta.batch.runtime.BatchStatus;
import jakarta.batch.runtime.context.JobContext;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Objects;
import java.util.UUID;
import org.cartora.job.JobStatus;
import org.jberet.runtime.AbstractStepExecution;
import org.jspecify.annotations.Nullable;

/** Tells the shop when an attempt begins and how it ended. Every job has it. */
@Named
@Dependent
public class RunListener extends AbstractJobListener {

    @Inject
    JobContext job;

    @Inject
    @BatchProperty
    String run;

    @EJB
    RunReports reports;

    @Inject
    BatchRuntime runtime;

    @Override
    public void beforeJob() {
        reports.started(UUID.fromString(run));
    }

    @Override
    public void afterJob() {
        var status = switch (job.getBatchStatus()) {
            case STOPPING, STOPPED -> JobStatus.STOPPED;
            case FAILED, ABANDONED -> JobStatus.FAILED;
            case STARTING, STARTED, COMPLETED -> JobStatus.COMPLETED;
        };
        reports.ended(UUID.fromString(run), status, status == JobStatus.FAILED ? reason() : null);
    }

    private @Nullable String reason() {
        return runtime.operator().getStepExecutions(job.getExecutionId()).stream()
                .filter(step -> step.getBatchStatus() == BatchStatus.FAILED)
                .map(AbstractStepExecution.class::cast)
                .map(AbstractStepExecution::getException)
                .filter(Objects::nonNull)
                .map(RunListener::root)
                .findFirst()
                .orElse("A step failed; the server's log says why.");
    }

    private static String root(Throwable problem) {
        var cause = problem;
        while (cause.getCause() != null) {
            cause = cause.getCause();
        }
        return cause.getMessage() == null ? cause.getClass().getSimpleName() : cause.getMessage();
    }
}
