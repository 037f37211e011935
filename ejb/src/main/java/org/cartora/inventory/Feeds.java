package org.cartora.inventory;

import jakarta.enterprise.context.Dependent;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.sql.Timestamp;
import java.util.List;
import java.util.UUID;

/** How far the updates from outside have been applied, for each SKU and location. Whoever changes it has locked the level. */
@Dependent
class Feeds {

    @PersistenceContext(unitName = "cartora")
    EntityManager em;

    @SuppressWarnings("unchecked")
    FeedState state(UUID variant, UUID location) {
        List<Object[]> rows = em.createNativeQuery("select sequence, counted from stock_feed"
                        + " where variant_id = :variant and location_id = :location")
                .setParameter("variant", variant)
                .setParameter("location", location)
                .getResultList();
        return rows.stream()
                .findFirst()
                .map(r -> new FeedState(((Number) r[0]).longValue(), ((Number) r[1]).longValue()))
                .orElse(FeedState.NONE);
    }

    void advance(UUID variant, UUID location, StockUpdate update) {
        em.createNativeQuery(
                        "insert into stock_feed as f (variant_id, location_id, sequence, counted, told_at)"
                                + " values (:variant, :location, :sequence, :counted, :at) on conflict (variant_id, location_id)"
                                + " do update set sequence = greatest(f.sequence, excluded.sequence),"
                                + " counted = greatest(f.counted, excluded.counted), told_at = greatest(f.told_at, excluded.told_at)")
                .setParameter("variant", variant)
                .setParameter("location", location)
                .setParameter("sequence", update.sequence())
                .setParameter("counted", update.onHand() == null ? 0L : update.sequence())
                .setParameter("at", Timestamp.from(update.at()))
                .executeUpdate();
    }
}
