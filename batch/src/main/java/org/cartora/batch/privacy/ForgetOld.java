package org.cartora.batch.privacy;

import static java.util.stream.Collectors.toMap;

import jakarta.batch.api.AbstractBatchlet;
import jakarta.batch.api.BatchProperty;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Map;
import java.util.UUID;
import org.cartora.batch.job.RunReports;

/** Takes away what was kept for long enough; how much of what stands in the run's result. */
@Named
@Dependent
public class ForgetOld extends AbstractBatchlet {

    @Inject
    @BatchProperty
    String run;

    @EJB
    KeyWork work;

    @EJB
    RunReports reports;

    @Override
    public String process() {
        reports.produced(
                UUID.fromString(run),
                work.forgetOld().entrySet().stream()
                        .collect(toMap(Map.Entry::getKey, entry -> String.valueOf(entry.getValue()))));
        return "COMPLETED";
    }
}
