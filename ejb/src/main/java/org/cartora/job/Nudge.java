package org.cartora.job;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import java.util.logging.Level;
import java.util.logging.Logger;
import javax.naming.InitialContext;
import javax.naming.NamingException;

/** Wakes this node's launcher after the commit. A nudge that gets lost costs seconds: launchers look by themselves too. */
@ApplicationScoped
class Nudge {

    private static final Logger LOG = Logger.getLogger(Nudge.class.getName());

    @SuppressWarnings("BanJNDI") // a name of our own, not one that came in
    void wake(@Observes(during = TransactionPhase.AFTER_SUCCESS) RunRequested request) {
        try {
            ((JobLauncher) new InitialContext().lookup(JobLauncher.NAME)).wake();
        } catch (NamingException e) {
            LOG.log(Level.WARNING, e, () -> "Run " + request.runId() + " waits for the next look of a node");
        }
    }
}
