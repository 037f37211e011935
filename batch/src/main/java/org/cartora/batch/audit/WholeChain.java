package org.cartora.batch.audit;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RunAs;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import java.util.Map;
import java.util.UUID;
import org.cartora.audit.Chain;
import org.cartora.job.Jobs;
import org.cartora.shared.May;

/** What the verification asks of the shop, in the platform's own name. */
@Stateless
@PermitAll
@RunAs(May.RUN_THE_PLATFORM)
public class WholeChain {

    @EJB
    Chain chain;

    @EJB
    Jobs jobs;

    public long seals() {
        return chain.seals();
    }

    public void check(long after, long upTo) {
        chain.checkPart(after, upTo);
    }

    /** What the run found, for its result. */
    public Map<String, String> finish(UUID run) {
        var check = chain.checkedWhole(jobs.run(run).requestedAt());
        return Map.of(
                "seals", Long.toString(check.seal()),
                "rows", Long.toString(check.rows()),
                "findings", Integer.toString(check.findings().size()));
    }
}
