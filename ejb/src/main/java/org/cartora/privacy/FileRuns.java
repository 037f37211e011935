package org.cartora.privacy;

import static jakarta.ejb.TransactionAttributeType.REQUIRES_NEW;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RunAs;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import java.util.Map;
import java.util.UUID;
import org.cartora.job.Jobs;
import org.cartora.shared.Inside;
import org.cartora.shared.May;

/** Starts the job that makes somebody's file, in the platform's own name: the run does not say who asked but by id. */
@Stateless
@PermitAll
@Inside
@RunAs(May.RUN_THE_PLATFORM)
public class FileRuns {

    @EJB
    Jobs jobs;

    @TransactionAttribute(REQUIRES_NEW)
    public void start(UUID person) {
        jobs.start("personal-file", Map.of("person", person.toString()));
    }
}
