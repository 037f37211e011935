package org.cartora.job;

import jakarta.enterprise.context.Dependent;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.UUID;

/** The nodes that work on runs. The clock is the database's. */
@Dependent
class Nodes {

    @PersistenceContext(unitName = "cartora")
    EntityManager em;

    void beat(UUID node) {
        em.createNativeQuery("""
                        insert into job_node (id, ends_at) values (:node, clock_timestamp() + interval '30 seconds')
                        on conflict (id) do update set ends_at = excluded.ends_at""").setParameter("node", node).executeUpdate();
        em.createNativeQuery("delete from job_node where ends_at < clock_timestamp() - interval '1 day'")
                .executeUpdate();
    }

    void remove(UUID node) {
        em.createNativeQuery("delete from job_node where id = :node")
                .setParameter("node", node)
                .executeUpdate();
    }
}
