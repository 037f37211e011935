package org.cartora.platform.incontainer;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.cartora.outbox.Inbox;

/** What a consumer does with an event: fails twice after its effect, so that this has to be taken back. */
@Stateless
public class Rehearsing {

    private static final Map<UUID, AtomicInteger> DELIVERIES = new ConcurrentHashMap<>();

    @Inject
    Inbox inbox;

    /** One delivery; whether it was the one that has an effect. */
    public boolean take(UUID event) {
        var first = inbox.firstTime("rehearsal", event);
        if (count(event).incrementAndGet() <= 2) {
            throw new IllegalStateException("not yet");
        }
        return first;
    }

    static int deliveries(UUID event) {
        return count(event).get();
    }

    private static AtomicInteger count(UUID event) {
        return DELIVERIES.computeIfAbsent(event, unknown -> new AtomicInteger());
    }
}
