package org.cartora.admin.job;

import jakarta.ejb.EJB;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.UUID;
import org.cartora.job.JobLogLine;
import org.cartora.job.JobRunView;
import org.cartora.job.Jobs;
import org.cartora.shared.Ids;
import org.cartora.shared.NotFound;
import org.jspecify.annotations.Nullable;

/** One run of a job: how far it is, what it said, what it made. */
@Named
@ViewScoped
public class JobRunPage implements Serializable {

    private static final long serialVersionUID = 1L;

    @EJB
    Jobs jobs;

    private @Nullable String id;
    private transient @Nullable JobRunView run;
    private transient @Nullable List<JobLogLine> log;

    /** Reads the run of the page's address; an unknown one leads to the page for things that do not exist. */
    public void load() {
        getRun();
    }

    public void stop() {
        run = jobs.stop(uuid());
        log = null;
    }

    public void restart() {
        run = jobs.restart(uuid());
        log = null;
    }

    /** The next look at the run reads it anew. */
    public void refresh() {
        run = null;
        log = null;
    }

    public JobRunView getRun() {
        var read = run;
        if (read == null) {
            read = jobs.run(uuid());
            run = read;
        }
        return read;
    }

    public List<JobLogLine> getLog() {
        var read = log;
        if (read == null) {
            read = jobs.log(uuid());
            log = read;
        }
        return read;
    }

    private UUID uuid() {
        return Ids.parse(id == null ? "" : id).orElseThrow(() -> NotFound.of("job run"));
    }

    public @Nullable String getId() {
        return id;
    }

    public void setId(@Nullable String id) {
        this.id = id;
    }
}
