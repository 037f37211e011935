package org.cartora.job;

import static jakarta.ejb.TransactionAttributeType.REQUIRES_NEW;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.cartora.shared.May;
import org.cartora.shared.NotFound;
import org.jspecify.annotations.Nullable;

/** What nodes and jobs report while they work; every word is a transaction of its own, so that it is seen at once. */
@Stateless
@RolesAllowed(May.RUN_THE_PLATFORM)
@TransactionAttribute(REQUIRES_NEW)
public class Working {

    private static final int MOST_ATTEMPTS = 5;
    private static final int MOST_AT_ONCE = 5;

    @Inject
    JobRuns runs;

    @Inject
    Nodes nodes;

    @Inject
    Schedules schedules;

    @Inject
    Event<RunRequested> requested;

    /** The node is alive for half a minute more. */
    public void beat(UUID node) {
        nodes.beat(node);
    }

    /** The node ends in good order: its runs are free at once. */
    public void leave(UUID node) {
        nodes.remove(node);
    }

    /** Runs that nobody alive works on, now this node's. One whose nodes died too often is given up. */
    public List<RunOrder> take(UUID node) {
        var taken = new ArrayList<RunOrder>();
        for (var run : runs.orphans(MOST_AT_ONCE)) {
            var order = run.takenBy(node);
            if (run.status() == JobStatus.STOPPING) {
                run.ended(JobStatus.STOPPED, null, Instant.now());
                runs.say(run.id(), "INFO", "Stopped, its node is gone");
            } else if (order.attempt() > MOST_ATTEMPTS) {
                run.ended(JobStatus.FAILED, "Given up after " + MOST_ATTEMPTS + " attempts.", Instant.now());
                runs.say(run.id(), "ERROR", "Given up: the node died in each of " + MOST_ATTEMPTS + " attempts");
            } else {
                runs.say(run.id(), order.attempt() == 1 ? "INFO" : "WARNING", "Attempt " + order.attempt() + " begins");
                taken.add(order);
            }
        }
        return List.copyOf(taken);
    }

    /** The batch runtime's own number of the attempt. */
    public void startedAs(UUID run, long execution) {
        find(run).startedAs(execution);
    }

    public void started(UUID run) {
        find(run).started(Instant.now());
    }

    /** How far the run is, with a line for its log; answers whether it is asked to stop. */
    public boolean progress(UUID id, long done, @Nullable Long total, String message) {
        var run = find(id);
        run.advance(done, total);
        runs.say(id, "INFO", message);
        return run.status() == JobStatus.STOPPING;
    }

    /** What the run made, for example {@code report_id}. */
    public void produced(UUID id, Map<String, String> result) {
        find(id).produced(result);
    }

    public void ended(UUID id, JobStatus status, @Nullable String error) {
        find(id).ended(status, error, Instant.now());
        runs.say(
                id,
                error == null ? "INFO" : "ERROR",
                error == null ? "Ended " + status : "Ended " + status + ": " + error);
    }

    /** Starts what the schedules ask for by now, each slot once over all nodes. */
    public void startDue(Instant now) {
        for (var schedule : schedules.ripe(now)) {
            for (var slot : schedule.due(now)) {
                if (schedules.claim(schedule.job(), slot)) {
                    start(schedule, slot);
                }
            }
        }
    }

    private void start(Schedule schedule, Instant slot) {
        var parameters = JobDefinition.named(schedule.job())
                .orElseThrow(() -> NotFound.of("job"))
                .complete(Map.of(), schedule.day(slot));
        runs.lock(schedule.job());
        if (!runs.active(schedule.job(), parameters)) {
            var run = JobRun.requested(schedule.job(), parameters, "schedule", Instant.now());
            runs.add(run);
            runs.flush();
            runs.say(run.id(), "INFO", "Requested by the schedule, slot " + slot);
            requested.fire(new RunRequested(run.id()));
        }
    }

    private JobRun find(UUID id) {
        return runs.locked(id).orElseThrow(() -> NotFound.of("job run"));
    }
}
