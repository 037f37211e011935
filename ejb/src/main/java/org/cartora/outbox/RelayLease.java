package org.cartora.outbox;

import jakarta.enterprise.context.Dependent;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.UUID;

/**
 * Which node sends. The holder renews its lease when less than half of it is left, so that a busy relay writes to it every
 * ten seconds and not at each batch; when it dies, another takes over after twenty. The clock is the database's.
 */
@Dependent
class RelayLease {

    @PersistenceContext(unitName = "cartora")
    EntityManager em;

    boolean heldBy(UUID node) {
        return fresh(node) || claimed(node);
    }

    void release(UUID node) {
        em.createNativeQuery("delete from relay_lease where name = 'outbox' and holder = :node")
                .setParameter("node", node)
                .executeUpdate();
    }

    private boolean fresh(UUID node) {
        return !em.createNativeQuery("""
                        select 1 from relay_lease where name = 'outbox' and holder = :node
                        and ends_at > clock_timestamp() + interval '10 seconds'""")
                .setParameter("node", node)
                .getResultList()
                .isEmpty();
    }

    private boolean claimed(UUID node) {
        return em.createNativeQuery("""
                        insert into relay_lease as lease (name, holder, ends_at)
                        values ('outbox', :node, clock_timestamp() + interval '20 seconds')
                        on conflict (name) do update set holder = excluded.holder, ends_at = excluded.ends_at
                        where lease.holder = excluded.holder or lease.ends_at < clock_timestamp()""").setParameter("node", node).executeUpdate() == 1;
    }
}
