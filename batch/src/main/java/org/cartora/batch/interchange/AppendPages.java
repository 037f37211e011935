package org.cartora.batch.interchange;

import jakarta.batch.api.BatchProperty;
import jakarta.batch.api.chunk.AbstractItemWriter;
import jakarta.batch.runtime.context.JobContext;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.UUID;
import org.cartora.batch.job.RunReports;
import org.cartora.interchange.TablePage;
import org.jspecify.annotations.Nullable;

/** Lets the file grow by a page, and says how far it is. */
@Named
@Dependent
public class AppendPages extends AbstractItemWriter {

    @Inject
    @BatchProperty
    String run;

    @Inject
    @BatchProperty(name = "job")
    String jobName;

    @Inject
    JobContext job;

    @EJB
    TableExport table;

    @EJB
    RunReports reports;

    @Override
    public void open(@Nullable Serializable place) {
        say();
    }

    @Override
    public void writeItems(List<Object> items) {
        items.forEach(item -> table.append(UUID.fromString(run), (TablePage) item));
        say();
    }

    private void say() {
        var id = UUID.fromString(run);
        var task = table.begin(id, jobName);
        var total = Math.max(task.total(), task.done());
        reports.progress(
                id, job.getExecutionId(), new RunReports.Progress(task.done(), total, task.done() + " of " + total));
    }
}
