package org.cartora.outbox;

import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Asynchronous;
import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.EJB;
import jakarta.ejb.Schedule;
import jakarta.ejb.SessionContext;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.interceptor.Interceptors;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.cartora.shared.Inside;
import org.cartora.shared.Unattended;

/**
 * Carries the outbox to the broker: at once after a commit, and every two seconds in case something was missed. Sent first,
 * marked after: what is sent again because a crash came between carries the same duplicate id, and the broker drops it.
 */
@Singleton
@Startup
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
// a timer of this server runs in a transaction otherwise, whatever the attribute says
@TransactionManagement(TransactionManagementType.BEAN)
@PermitAll
@Inside
public class Courier {

    private static final int BATCH = 200;
    private static final Logger LOG = Logger.getLogger(Courier.class.getName());

    private final UUID node = UUID.randomUUID();
    private final Bell bell = new Bell();
    private final Pace pace = new Pace();

    @EJB
    Relay relay;

    @EJB
    Dispatch dispatch;

    @Resource
    SessionContext context;

    /** Says that there is something to carry; returns at once. */
    @Interceptors(Unattended.class)
    @Schedule(hour = "*", minute = "*", second = "*/2", persistent = false)
    public void wake() {
        if (pace.due(Instant.now()) && bell.ring()) {
            context.getBusinessObject(Courier.class).carry();
        }
    }

    /** Carries until nothing is left or the broker is away. */
    @Asynchronous
    public void carry() {
        int heard;
        do {
            heard = bell.heard();
        } while (carriedAll() && !bell.quietSince(heard));
    }

    /** Removes what was sent and taken more than thirty days ago, every night, in small transactions. */
    @Interceptors(Unattended.class)
    @Schedule(hour = "3", minute = "17", persistent = false)
    public void tidy() {
        while (relay.forget()) {
            LOG.fine("Old events removed, more to come");
        }
    }

    @PreDestroy
    void leave() {
        relay.release(node);
    }

    private boolean carriedAll() {
        var well = false;
        try {
            carryAll();
            pace.succeeded();
            well = true;
        } catch (BrokerAway e) {
            var wait = pace.failed(Instant.now());
            LOG.warning(() -> e.getMessage() + "; retry in " + wait.toSeconds() + " s");
        } catch (RuntimeException e) {
            var wait = pace.failed(Instant.now());
            LOG.log(Level.WARNING, e, () -> "Events were not carried; retry in " + wait.toSeconds() + " s");
        } finally {
            if (!well) {
                bell.silence();
            }
        }
        return well;
    }

    private void carryAll() {
        List<Letter> letters;
        do {
            letters = relay.next(node, BATCH);
            if (!letters.isEmpty()) {
                carry(letters);
            }
        } while (letters.size() == BATCH);
    }

    private void carry(List<Letter> letters) {
        try {
            dispatch.together(letters);
            relay.sent(letters.stream().map(Letter::id).toList());
        } catch (BrokerAway e) {
            throw e;
        } catch (RuntimeException e) {
            LOG.log(Level.WARNING, e, () -> letters.size() + " events did not go together; retry one by one");
            carryEach(letters);
        }
    }

    private void carryEach(List<Letter> letters) {
        var round = Round.of(letters, dispatch::alone);
        if (!round.sent().isEmpty()) {
            relay.sent(round.sent());
        }
        if (!round.failures().isEmpty()) {
            throw round.failures().getFirst();
        }
    }
}
