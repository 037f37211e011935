package org.cartora.inventory;

import jakarta.enterprise.context.Dependent;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.sql.Timestamp;
import java.util.UUID;

/** How far the updates from outside have been applied, for each SKU and location. */
@Dependent
class Feeds {

    @PersistenceContext(unitName = "cartora")
    EntityManager em;

    /** Answers whether the update is newer than the last that was applied. */
    boolean advance(UUID variant, UUID location, StockUpdate update) {
        return em.createNativeQuery("insert into stock_feed as f (variant_id, location_id, sequence, told_at)"
                                + " values (:variant, :location, :sequence, :at) on conflict (variant_id, location_id)"
                                + " do update set sequence = excluded.sequence, told_at = excluded.told_at"
                                + " where f.sequence < excluded.sequence")
                        .setParameter("variant", variant)
                        .setParameter("location", location)
                        .setParameter("sequence", update.sequence())
                        .setParameter("at", Timestamp.from(update.at()))
                        .executeUpdate()
                == 1;
    }
}
