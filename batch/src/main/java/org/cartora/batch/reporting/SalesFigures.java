package org.cartora.batch.reporting;

import jakarta.batch.api.BatchProperty;
import jakarta.batch.api.chunk.AbstractItemWriter;
import jakarta.batch.runtime.context.JobContext;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.cartora.batch.job.RunReports;
import org.cartora.order.Turnover;
import org.jspecify.annotations.Nullable;

/** Adds a chunk of sales and refunds to the draft, in the transaction that also keeps the place, and says how far it is. */
@Named
@Dependent
public class SalesFigures extends AbstractItemWriter {

    private long done;
    private long total;

    @Inject
    @BatchProperty
    String run;

    @Inject
    @BatchProperty
    String date;

    @Inject
    JobContext job;

    @EJB
    DailySales daily;

    @EJB
    RunReports reports;

    @Override
    public void open(@Nullable Serializable place) {
        done = place == null ? 0 : (Long) place;
        total = daily.count(LocalDate.parse(date));
        say(done == 0 ? total + " sales and refunds to read" : "Going on after " + done + " of " + total);
    }

    @Override
    public void writeItems(List<Object> items) {
        daily.add(UUID.fromString(run), items.stream().map(Turnover.class::cast).toList());
        done += items.size();
        say(done + " of " + total + " sales and refunds");
    }

    @Override
    public Serializable checkpointInfo() {
        return done;
    }

    private void say(String message) {
        reports.progress(UUID.fromString(run), job.getExecutionId(), new RunReports.Progress(done, total, message));
    }
}
