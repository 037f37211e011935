package org.cartora.batch.reporting;

import jakarta.batch.api.AbstractBatchlet;
import jakarta.batch.api.BatchProperty;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Map;
import java.util.UUID;
import org.cartora.batch.job.RunReports;

/** Last step: the draft becomes the day's reports; the run names the one of the first market. */
@Named
@Dependent
public class PublishDailySales extends AbstractBatchlet {

    @Inject
    @BatchProperty
    String run;

    @EJB
    DailySales daily;

    @EJB
    RunReports reports;

    @Override
    public String process() {
        var id = UUID.fromString(run);
        reports.produced(id, Map.of("report_id", daily.publish(id).toString()));
        return "COMPLETED";
    }
}
