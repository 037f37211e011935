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
import org.cartora.interchange.SheetEntry;
import org.jspecify.annotations.Nullable;

/** Hands a block of entries to the shop, and says how far it is. */
@Named
@Dependent
public class TakeEntries extends AbstractItemWriter {

    @Inject
    @BatchProperty
    String run;

    @Inject
    @BatchProperty
    String file;

    @Inject
    @BatchProperty
    String dryRun;

    @Inject
    JobContext job;

    @EJB
    TableImport table;

    @EJB
    RunReports reports;

    @Override
    public void open(@Nullable Serializable place) {
        say();
    }

    @Override
    public void writeItems(List<Object> items) {
        table.take(
                UUID.fromString(run),
                Boolean.parseBoolean(dryRun),
                items.stream().map(SheetEntry.class::cast).toList());
        say();
    }

    private void say() {
        var id = UUID.fromString(run);
        var task = table.begin(id, UUID.fromString(file), Boolean.parseBoolean(dryRun));
        reports.progress(
                id,
                job.getExecutionId(),
                new RunReports.Progress(task.place(), task.rows(), task.place() + " of " + task.rows() + " rows"));
    }
}
