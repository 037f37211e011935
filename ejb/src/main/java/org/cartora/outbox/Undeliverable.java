package org.cartora.outbox;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import org.cartora.shared.May;

/** Messages that a consumer can never take, however often they are delivered: they wait as dead letters with the reason. */
@Stateless
@RolesAllowed(May.RUN_THE_PLATFORM)
public class Undeliverable {

    @Inject
    DeadLetterQueue queue;

    /** In a transaction of its own; the message may be acknowledged afterwards. */
    public void setAside(String consumer, String type, String body, String reason) {
        queue.add(consumer, type, body, reason);
    }
}
