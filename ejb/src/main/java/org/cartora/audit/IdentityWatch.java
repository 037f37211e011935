package org.cartora.audit;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RunAs;
import jakarta.ejb.EJB;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;
import jakarta.interceptor.Interceptors;
import java.time.Duration;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.cartora.shared.Inside;
import org.cartora.shared.May;
import org.cartora.shared.Unattended;

/**
 * Asks the identity provider every three seconds what has happened. What becomes visible there a little later than it happened is
 * asked for once more, and what was missed while either was away is caught up. Whose roles were changed, and who was switched off,
 * is signed out.
 */
@Singleton
@RunAs(May.RUN_THE_PLATFORM)
@PermitAll
@Inside
@TransactionManagement(TransactionManagementType.BEAN)
public class IdentityWatch {

    private static final Logger LOG = Logger.getLogger(IdentityWatch.class.getName());
    private static final int MOST_AT_ONCE = 500;
    private static final Duration OVERLAP = Duration.ofSeconds(15);

    private boolean away;

    @Inject
    IdentityLine line;

    @EJB
    IdentityFeed feed;

    @Interceptors(Unattended.class)
    @Schedule(hour = "*", minute = "*", second = "*/3", persistent = false)
    public void look() {
        try {
            var events = line.since(feed.upTo().minus(OVERLAP));
            var fresh = feed.fresh(events).stream().map(this::seenTo).toList();
            for (var from = 0; from < fresh.size(); from += MOST_AT_ONCE) {
                feed.take(fresh.subList(from, Math.min(from + MOST_AT_ONCE, fresh.size())));
            }
            away = false;
        } catch (IdentityAway e) {
            LOG.log(
                    away ? Level.FINE : Level.WARNING,
                    e,
                    () -> "Events of the identity provider wait: " + e.getMessage());
            away = true;
        }
    }

    /** Tokens say what somebody may: with other roles, or without leave to sign in, he has to sign in anew. */
    private IdentityEvent seenTo(IdentityEvent event) {
        if (event.changesRoles()) {
            return ended(event).with("roles", line.roles(event.subject()));
        }
        return event.changesTheAccount() && line.switchedOff(event.subject()) ? ended(event) : event;
    }

    private IdentityEvent ended(IdentityEvent event) {
        return event.with("ended_sessions", String.valueOf(line.endSessionsBegunBefore(event.at(), event.subject())));
    }
}
