package org.cartora.outbox;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.UUID;
import org.cartora.shared.Inside;

/** Lets a consumer act once on an event, however often the broker delivers it. */
@Stateless
@TransactionAttribute(TransactionAttributeType.MANDATORY)
@PermitAll
@Inside
public class Inbox {

    @Inject
    InboxEvents events;

    /**
     * Whether this consumer takes the event for the first time. To be asked in the transaction of the effect: both are
     * committed or neither is. A second delivery at the same moment waits for the first to end.
     */
    public boolean firstTime(String consumer, UUID eventId) {
        return events.add(consumer, eventId, Instant.now());
    }
}
