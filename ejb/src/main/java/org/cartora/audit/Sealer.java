package org.cartora.audit;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RunAs;
import jakarta.ejb.EJB;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;
import jakarta.interceptor.Interceptors;
import java.time.Instant;
import java.util.List;
import java.util.logging.Logger;
import org.cartora.shared.Alerts;
import org.cartora.shared.Inside;
import org.cartora.shared.May;
import org.cartora.shared.Unattended;
import org.jspecify.annotations.Nullable;

/**
 * Seals the log every few seconds, behind the transactions, and looks at the chain every minute. Each seal is told to the log file
 * {@code audit}, from where it can be carried out of the reach of whoever owns the database. Every node does it; the database
 * lets one at a time.
 */
@Singleton
@Startup
@RunAs(May.RUN_THE_PLATFORM)
@PermitAll
@Inside
// a timer of this server runs in a transaction otherwise, whatever the attribute says
@TransactionManagement(TransactionManagementType.BEAN)
public class Sealer {

    /** As many seals as the database makes in one go; there are more rows to be sealed then. */
    private static final int MOST_AT_ONCE = 20;

    private static final Logger ANCHORS = Logger.getLogger("cartora.audit");

    /** The last seal that this node made or saw: it has to be there at the next look, whatever the database says. */
    private @Nullable Anchor seen;

    @EJB
    Chain chain;

    @Inject
    Alerts alerts;

    @Interceptors(Unattended.class)
    @Schedule(hour = "*", minute = "*", second = "2/5", persistent = false)
    public void seal() {
        if (seen == null) {
            // a crash after the last seal may have cost its line; one of them stands for all before it
            tellAgain(chain.lastSeal());
        }
        for (var made = chain.seal(); !made.isEmpty(); made = made.size() < MOST_AT_ONCE ? List.of() : chain.seal()) {
            made.forEach(Sealer::tell);
            var last = made.getLast();
            seen = new Anchor(last.number(), last.hash());
        }
    }

    @Interceptors(Unattended.class)
    @Schedule(hour = "*", minute = "*", second = "33", persistent = false)
    public void look() {
        prepare();
        chain.check(seen == null ? List.of() : List.of(seen));
    }

    private void prepare() {
        try {
            chain.prepare(Instant.now());
        } catch (RuntimeException e) {
            alerts.raise("audit-partition", "the audit log has no partition for the next month", e);
        }
    }

    private void tellAgain(@Nullable SealView last) {
        if (last != null) {
            tell(last);
            seen = new Anchor(last.number(), last.hash());
        }
    }

    private static void tell(SealView seal) {
        ANCHORS.info(() -> "audit seal " + seal.number() + " of " + seal.rows() + " rows up to " + seal.upTo() + ": "
                + seal.hash());
    }
}
