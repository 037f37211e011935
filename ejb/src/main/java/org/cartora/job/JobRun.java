package org.cartora.job;

import com.fasterxml.jackson.core.type.TypeReference;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.cartora.shared.Ids;
import org.cartora.shared.Json;
import org.hibernate.annotations.ColumnTransformer;
import org.jspecify.annotations.Nullable;

/** One run of a job over all its attempts. */
@Entity
@Table(name = "job_run")
class JobRun {

    private static final TypeReference<Map<String, String>> TEXTS = new TypeReference<>() {};
    private static final int MOST_ERROR = 2000;

    @Id
    private UUID id;

    private String job;

    @Column(columnDefinition = "jsonb")
    @ColumnTransformer(write = "?::jsonb")
    private String parameters;

    @Enumerated(EnumType.STRING)
    private JobStatus status;

    private long done;

    @Nullable
    private Long total;

    @Column(name = "requested_by")
    private String requestedBy;

    @Column(name = "requested_at")
    private Instant requestedAt;

    @Column(name = "started_at")
    @Nullable
    private Instant startedAt;

    @Column(name = "ended_at")
    @Nullable
    private Instant endedAt;

    @Column(columnDefinition = "jsonb")
    @ColumnTransformer(write = "?::jsonb")
    private String result;

    @Nullable
    private String error;

    @Nullable
    private UUID node;

    @Nullable
    private Long execution;

    private int attempts;

    @Version
    private int version;

    @SuppressWarnings("NullAway.Init")
    protected JobRun() {}

    @SuppressWarnings("NullAway.Init")
    static JobRun requested(String job, Map<String, String> parameters, String by, Instant now) {
        var run = new JobRun();
        run.id = Ids.next();
        run.job = job;
        run.parameters = Json.write(parameters);
        run.result = "{}";
        run.status = JobStatus.STARTING;
        run.requestedBy = by;
        run.requestedAt = now;
        return run;
    }

    UUID id() {
        return id;
    }

    JobStatus status() {
        return status;
    }

    /** A node takes the run: the first time, after a restart by hand, or from a node that died. */
    RunOrder takenBy(UUID taker) {
        node = taker;
        attempts++;
        return new RunOrder(id, job, parameters(), execution, attempts);
    }

    void startedAs(long attempt) {
        execution = attempt;
    }

    void started(Instant now) {
        if (status == JobStatus.STARTING) {
            status = JobStatus.STARTED;
        }
        startedAt = startedAt == null ? now : startedAt;
    }

    void advance(long nowDone, @Nullable Long ofTotal) {
        done = nowDone;
        // what there was to do was counted at the beginning, and more may have come meanwhile
        total = ofTotal == null ? null : Long.valueOf(Math.max(nowDone, ofTotal));
    }

    void produced(Map<String, String> made) {
        result = Json.write(made);
    }

    void ended(JobStatus how, @Nullable String why, Instant now) {
        status = how;
        endedAt = now;
        node = null;
        error = why == null || why.length() <= MOST_ERROR ? why : why.substring(0, MOST_ERROR);
    }

    /** A run that nobody works on yet is stopped at once, any other at its next step. */
    void stop(Instant now) {
        if (status == JobStatus.STARTING && node == null) {
            ended(JobStatus.STOPPED, null, now);
        } else if (status == JobStatus.STARTING || status == JobStatus.STARTED) {
            status = JobStatus.STOPPING;
        } else if (status != JobStatus.STOPPING) {
            throw JobRefused.notRunning(status);
        }
    }

    void restart() {
        if (!status.restartable()) {
            throw JobRefused.notRestartable(status);
        }
        status = JobStatus.STARTING;
        attempts = 0;
        node = null;
        endedAt = null;
        error = null;
    }

    Map<String, String> parameters() {
        return Json.read(parameters, TEXTS);
    }

    String job() {
        return job;
    }

    JobRunView view() {
        return new JobRunView(
                id,
                job,
                parameters(),
                status,
                new Progress(done, total),
                requestedBy,
                requestedAt,
                startedAt,
                endedAt,
                Json.read(result, TEXTS),
                error,
                attempts);
    }
}
