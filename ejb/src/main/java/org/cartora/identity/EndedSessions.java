package org.cartora.identity;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.interceptor.Interceptors;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.cartora.shared.Unattended;

/**
 * Sessions of the identity provider that have ended while access tokens of theirs are still good: such a token is refused.
 * An end that this node hears of counts at once; what another node heard of counts two seconds later. Each is kept for as
 * long as an access token of the session could live.
 */
@Singleton
@Startup
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@PermitAll
public class EndedSessions {

    /** Fifteen minutes, as the realm gives them, and a little for clocks that differ. */
    private static final Duration KEPT = Duration.ofMinutes(17);

    private static final Logger LOG = Logger.getLogger(EndedSessions.class.getName());

    private final Map<String, Instant> ended = new ConcurrentHashMap<>();

    @Inject
    EndedSessionRows rows;

    /** A node that starts knows what the others do. */
    @PostConstruct
    void begin() {
        ended.putAll(rows.since(Instant.now().minus(KEPT)));
    }

    /** Asked at every request; out of memory. */
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    public boolean has(String session) {
        return ended.containsKey(session);
    }

    /**
     * Says that a session has ended; twice is no harm. At once, whatever becomes of the caller's transaction: the identity
     * provider, asked to end it, tells the same in between and would wait for that transaction, and the caller for the provider.
     */
    @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
    public void end(String session) {
        var now = Instant.now();
        rows.add(session, now);
        ended.put(session, now);
    }

    /** What other nodes have heard of. While the database is away this node knows what it knew. */
    @Interceptors(Unattended.class)
    @Schedule(hour = "*", minute = "*", second = "*/2", persistent = false)
    void look() {
        try {
            ended.putAll(rows.since(Instant.now().minusSeconds(60)));
        } catch (RuntimeException e) {
            LOG.log(Level.WARNING, "The ended sessions of other nodes cannot be read; retry in 2 s", e);
        }
    }

    @Interceptors(Unattended.class)
    @Schedule(hour = "*", minute = "*/5", persistent = false)
    void forget() {
        var before = Instant.now().minus(KEPT);
        ended.values().removeIf(at -> at.isBefore(before));
        rows.forget(before);
    }
}
