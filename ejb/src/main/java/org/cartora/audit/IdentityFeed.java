package org.cartora.audit;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.cartora.outbox.Inbox;
import org.cartora.shared.Json;
import org.cartora.shared.May;

/** Takes what happened at the identity provider into the log, each event once. */
@Stateless
@RolesAllowed(May.RUN_THE_PLATFORM)
public class IdentityFeed {

    private static final String CONSUMER = "identity-events";

    @PersistenceContext(unitName = "cartora")
    EntityManager em;

    @EJB
    Inbox inbox;

    /** Up to when events were taken. */
    public Instant upTo() {
        return (Instant) em.createNativeQuery("select up_to from audit_feed", Instant.class)
                .getSingleResult();
    }

    /** Those that were not taken yet. */
    public List<IdentityEvent> fresh(List<IdentityEvent> events) {
        if (events.isEmpty()) {
            return events;
        }
        var ids = events.stream().map(event -> event.id().toString()).collect(Collectors.joining(",", "{", "}"));
        var taken = em.createNativeQuery(
                        "select event_id from inbox_event where consumer = :consumer and event_id = any(cast(:ids as uuid[]))",
                        UUID.class)
                .setParameter("consumer", CONSUMER)
                .setParameter("ids", ids)
                .getResultList();
        return events.stream().filter(event -> !taken.contains(event.id())).toList();
    }

    /** All of them or none; what failed again and again is one row. */
    public void take(List<IdentityEvent> events) {
        var first = events.stream()
                .filter(event -> inbox.firstTime(CONSUMER, event.id()))
                .toList();
        for (var event : IdentityEvent.summedUp(first)) {
            em.createNativeQuery("""
                            select cast(audit_identity(:subject, :action, :actor, cast(:details as jsonb)) as text)""")
                    .setParameter("subject", event.subject())
                    .setParameter("action", event.action())
                    .setParameter("actor", event.actor())
                    .setParameter("details", Json.write(event.details()))
                    .getResultList();
        }
        em.createNativeQuery("update audit_feed set up_to = greatest(up_to, :upTo)")
                .setParameter("upTo", events.getLast().at())
                .executeUpdate();
    }
}
