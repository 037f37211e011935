package org.cartora.batch.audit;

import jakarta.batch.api.AbstractBatchlet;
import jakarta.batch.api.BatchProperty;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.UUID;
import org.cartora.batch.job.RunReports;

/** Last step: what was found stands in the run's result. */
@Named
@Dependent
public class CloseVerification extends AbstractBatchlet {

    @Inject
    @BatchProperty
    String run;

    @EJB
    WholeChain chain;

    @EJB
    RunReports reports;

    @Override
    public String process() {
        var id = UUID.fromString(run);
        reports.produced(id, chain.finish(id));
        return "COMPLETED";
    }
}
