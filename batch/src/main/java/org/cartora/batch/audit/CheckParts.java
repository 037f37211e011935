package org.cartora.batch.audit;

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

/** Looks at the parts of the chain, and says how far it is. */
@Named
@Dependent
public class CheckParts extends AbstractItemWriter {

    @Inject
    @BatchProperty
    String run;

    @Inject
    JobContext job;

    @EJB
    WholeChain chain;

    @EJB
    RunReports reports;

    @Override
    public void writeItems(List<Object> parts) {
        for (var part : parts) {
            var seals = (long[]) part;
            chain.check(seals[0], seals[1]);
            var total = Math.max(seals[1], chain.seals());
            reports.progress(
                    UUID.fromString(run),
                    job.getExecutionId(),
                    new RunReports.Progress(seals[1], total, seals[1] + " of " + total + " seals"));
        }
    }
}
