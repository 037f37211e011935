package org.cartora.inventory;

import jakarta.enterprise.context.Dependent;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** What open checkouts hold. */
@Dependent
class Reservations {

    @PersistenceContext(unitName = "cartora")
    EntityManager em;

    void hold(UUID checkout, LocatedLine line, Instant until) {
        em.createNativeQuery(
                        "insert into stock_reservation (checkout_id, variant_id, location_id, sku, quantity, expires_at)"
                                + " values (:checkout, :variant, :location, :sku, :n, :until)")
                .setParameter("checkout", checkout)
                .setParameter("variant", line.variantId())
                .setParameter("location", line.locationId())
                .setParameter("sku", line.sku())
                .setParameter("n", line.quantity())
                .setParameter("until", Timestamp.from(until))
                .executeUpdate();
    }

    void extend(UUID checkout, Instant until) {
        em.createNativeQuery("update stock_reservation set expires_at = :until where checkout_id = :checkout")
                .setParameter("checkout", checkout)
                .setParameter("until", Timestamp.from(until))
                .executeUpdate();
    }

    /** Takes the reservations of a checkout away and answers them in the order of locks. */
    List<LocatedLine> takeHeld(UUID checkout) {
        return lines(
                "with gone as (delete from stock_reservation where checkout_id = :checkout"
                        + " returning variant_id, sku, location_id, quantity)"
                        + " select variant_id, sku, location_id, quantity from gone order by sku, location_id",
                Map.of("checkout", checkout));
    }

    /** Of one SKU, or of all where it is empty; in the order of locks. */
    List<LocatedLine> takeExpired(Instant now, String sku, int limit) {
        return lines(
                "with due as (select checkout_id, variant_id, location_id from stock_reservation where expires_at < :now"
                        + " and (:sku = '' or sku = :sku) order by expires_at limit :limit for update skip locked),"
                        + " gone as (delete from stock_reservation r using due where r.checkout_id = due.checkout_id"
                        + " and r.variant_id = due.variant_id and r.location_id = due.location_id"
                        + " returning r.variant_id, r.sku, r.location_id, r.quantity)"
                        + " select variant_id, sku, location_id, quantity from gone order by sku, location_id",
                Map.of("now", Timestamp.from(now), "limit", limit, "sku", sku));
    }

    @SuppressWarnings("unchecked")
    private List<LocatedLine> lines(String sql, Map<String, Object> parameters) {
        var query = em.createNativeQuery(sql);
        parameters.forEach(query::setParameter);
        List<Object[]> rows = query.getResultList();
        return rows.stream()
                .map(r -> new LocatedLine((UUID) r[0], (String) r[1], (UUID) r[2], ((Number) r[3]).intValue()))
                .toList();
    }
}
