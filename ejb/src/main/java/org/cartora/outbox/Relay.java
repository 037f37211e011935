package org.cartora.outbox;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.cartora.shared.Inside;

/** What the courier has to know of the outbox, each answer a transaction of its own. */
@Stateless
@PermitAll
@Inside
public class Relay {

    private static final Duration HISTORY = Duration.ofDays(30);
    private static final int CHUNK = 5_000;

    @Inject
    Outbox outbox;

    @Inject
    InboxEvents inbox;

    @Inject
    RelayLease lease;

    /** The oldest unsent events; none while another node holds the lease. */
    public List<Letter> next(UUID node, int limit) {
        var letters = outbox.unsent(limit);
        return letters.isEmpty() || !lease.heldBy(node) ? List.of() : letters;
    }

    /** What waits to be sent. */
    @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
    public Backlog backlog() {
        return outbox.backlog();
    }

    /** Marks events as sent: only after the broker has them. */
    public void sent(Collection<UUID> ids) {
        outbox.sent(ids, Instant.now());
    }

    /** Lets another node send at once. */
    public void release(UUID node) {
        lease.release(node);
    }

    /** Removes a chunk of what is older than thirty days; answers whether there may be more. */
    public boolean forget() {
        var before = Instant.now().minus(HISTORY);
        var sent = outbox.forget(before, CHUNK);
        return Math.max(sent, inbox.forget(before, CHUNK)) == CHUNK;
    }
}
