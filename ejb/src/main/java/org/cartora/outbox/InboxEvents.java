package org.cartora.outbox;

import jakarta.enterprise.context.Dependent;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.UUID;

/** Who took which event: plain rows, no entity, for they are only ever written and removed. */
@Dependent
class InboxEvents {

    @PersistenceContext(unitName = "cartora")
    EntityManager em;

    boolean add(String consumer, UUID event, Instant now) {
        return em.createNativeQuery("""
                        insert into inbox_event (consumer, event_id, received_at) values (:consumer, :event, :now)
                        on conflict do nothing""")
                        .setParameter("consumer", consumer)
                        .setParameter("event", event)
                        .setParameter("now", now)
                        .executeUpdate()
                == 1;
    }

    int forget(Instant before, int limit) {
        return em.createNativeQuery("""
                        delete from inbox_event where (consumer, event_id) in
                          (select consumer, event_id from inbox_event where received_at < :before limit :limit)""")
                .setParameter("before", before)
                .setParameter("limit", limit)
                .executeUpdate();
    }
}
