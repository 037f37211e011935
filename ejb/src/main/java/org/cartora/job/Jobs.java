package org.cartora.job;

import static java.util.stream.Collectors.toMap;

import jakarta.annotation.Resource;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.SessionContext;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.cartora.pricing.Market;
import org.cartora.shared.Cursor;
import org.cartora.shared.May;
import org.cartora.shared.NotFound;
import org.cartora.shared.Page;
import org.jspecify.annotations.Nullable;

/** Jobs for those who run the shop: start, watch, stop, restart. */
@Stateless
@RolesAllowed(May.RUN_JOBS)
public class Jobs {

    private static final int MOST_LOG_LINES = 1000;

    @Inject
    JobRuns runs;

    @Inject
    Schedules schedules;

    @Inject
    Market market;

    @Inject
    Event<RunRequested> requested;

    @Resource
    SessionContext context;

    /** All jobs with their schedule and last run. */
    public List<JobView> jobs() {
        return Arrays.stream(JobDefinition.values()).map(this::view).toList();
    }

    /**
     * Asks for a run; some node takes it after the commit. Refuses a job that does not exist (not found), parameters that it
     * does not have (invalid) and a run that is under way with the same parameters (conflict).
     */
    public JobRunView start(String job, Map<String, String> parameters) {
        var definition = JobDefinition.named(job).orElseThrow(() -> NotFound.of("job"));
        var complete = definition.complete(parameters, LocalDate.now(market.zone()));
        runs.lock(job);
        if (runs.active(job, complete)) {
            throw JobRefused.running();
        }
        var run = JobRun.requested(job, complete, context.getCallerPrincipal().getName(), Instant.now());
        runs.add(run);
        runs.flush();
        runs.say(
                run.id(), "INFO", "Requested by " + context.getCallerPrincipal().getName());
        requested.fire(new RunRequested(run.id()));
        return run.view();
    }

    /** Asks a run to stop at its next step; one that nobody has taken yet is stopped at once. */
    public JobRunView stop(UUID id) {
        var run = runs.locked(id).orElseThrow(() -> NotFound.of("job run"));
        run.stop(Instant.now());
        runs.say(id, "INFO", "Stop requested by " + context.getCallerPrincipal().getName());
        return run.view();
    }

    /** Lets a stopped or failed run go on from its last finished step. */
    public JobRunView restart(UUID id) {
        var job = runs.find(id).orElseThrow(() -> NotFound.of("job run"));
        runs.lock(job.job());
        var run = runs.locked(id).orElseThrow(() -> NotFound.of("job run"));
        if (run.status().restartable() && runs.active(run.job(), run.parameters())) {
            throw JobRefused.running();
        }
        run.restart();
        runs.say(
                id,
                "INFO",
                "Restart requested by " + context.getCallerPrincipal().getName());
        requested.fire(new RunRequested(id));
        return run.view();
    }

    public JobRunView run(UUID id) {
        return runs.find(id).map(JobRun::view).orElseThrow(() -> NotFound.of("job run"));
    }

    /** Several runs at once, by their ids; what is not known is left out. */
    public Map<UUID, JobRunView> runs(Collection<UUID> ids) {
        return runs.all(ids).stream().map(JobRun::view).collect(toMap(JobRunView::id, Function.identity()));
    }

    /** What the run said so far, the oldest first. */
    public List<JobLogLine> log(UUID id) {
        run(id);
        return runs.log(id, 0, MOST_LOG_LINES);
    }

    /** Newest first, by keyset; of one job or of all. */
    public Page<JobRunView> list(@Nullable String job, @Nullable String cursor, int limit) {
        var before = cursor == null ? null : Cursor.id(cursor);
        return Page.first(limit, runs.newest(job, before, limit + 1), last -> Cursor.of(last.id()))
                .map(JobRun::view);
    }

    /** Newest first, by index, for a table with page numbers. */
    public List<JobRunView> runs(@Nullable String job, int first, int size) {
        return runs.rows(job, first, size).stream().map(JobRun::view).toList();
    }

    public long count(@Nullable String job) {
        return runs.count(job);
    }

    private JobView view(JobDefinition definition) {
        return new JobView(
                definition.job,
                definition.title,
                definition.description,
                definition.parameters(),
                schedules.find(definition.job).map(Schedule::view).orElse(null),
                runs.rows(definition.job, 0, 1).stream()
                        .findFirst()
                        .map(JobRun::view)
                        .orElse(null));
    }
}
