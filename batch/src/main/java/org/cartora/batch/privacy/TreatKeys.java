package org.cartora.batch.privacy;

import jakarta.batch.api.BatchProperty;
import jakarta.batch.api.chunk.AbstractItemWriter;
import jakarta.batch.runtime.context.JobContext;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.UUID;
import org.cartora.batch.job.RunReports;
import org.jspecify.annotations.Nullable;

/** Wraps or renews the keys of a page of people, and says how far it is. */
@Named
@Dependent
public class TreatKeys extends AbstractItemWriter {

    @Inject
    @BatchProperty
    String run;

    @Inject
    @BatchProperty
    @Nullable
    String date;

    @Inject
    JobContext job;

    @EJB
    KeyWork keys;

    @EJB
    RunReports reports;

    private long done;

    @Override
    public void writeItems(List<Object> items) {
        for (var item : items) {
            @SuppressWarnings("unchecked")
            var page = (List<UUID>) item;
            keys.work(date, page);
            done += page.size();
        }
        reports.progress(
                UUID.fromString(run), job.getExecutionId(), new RunReports.Progress(done, done, done + " people"));
    }
}
