package org.cartora.outbox;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.cartora.shared.DomainEvent;

/** Stores what is fired in the transaction that fired it, and wakes the courier once that transaction has succeeded. */
@ApplicationScoped
class Outbox {

    @PersistenceContext(unitName = "cartora")
    EntityManager em;

    @EJB
    Courier courier;

    void keep(@Observes DomainEvent event) {
        em.persist(OutboxEvent.of(event, Instant.now()));
    }

    void tell(@Observes(during = TransactionPhase.AFTER_SUCCESS) DomainEvent event) {
        courier.wake();
    }

    List<Letter> unsent(int limit) {
        return em.createQuery("""
                        select new org.cartora.outbox.Letter(e.id, e.sequence, e.type, e.aggregateId, e.payload)
                        from OutboxEvent e where e.sentAt is null order by e.sequence""", Letter.class).setMaxResults(limit).getResultList();
    }

    Backlog backlog() {
        return em.createQuery("""
                        select new org.cartora.outbox.Backlog(count(e), min(e.occurredAt))
                        from OutboxEvent e where e.sentAt is null""", Backlog.class).getSingleResult();
    }

    void sent(Collection<UUID> ids, Instant now) {
        // a mark that is lost with the power only repeats a send, which the broker drops: no need to wait for the disk
        em.createNativeQuery("with lazily as (select set_config('synchronous_commit', 'off', true))"
                        + " update outbox_event set sent_at = :now from lazily where id = any(cast(:ids as uuid[]))")
                .setParameter("now", Timestamp.from(now))
                .setParameter("ids", ids.stream().map(UUID::toString).collect(Collectors.joining(",", "{", "}")))
                .executeUpdate();
    }

    /** Removes some of what was sent before; answers how many rows. */
    int forget(Instant before, int limit) {
        return em.createNativeQuery("""
                        delete from outbox_event where id in
                          (select id from outbox_event where occurred_at < :before and sent_at is not null limit :limit)""")
                .setParameter("before", before)
                .setParameter("limit", limit)
                .executeUpdate();
    }
}
