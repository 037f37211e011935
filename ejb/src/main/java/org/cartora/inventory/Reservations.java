package org.cartora.inventory;

import jakarta.enterprise.context.Dependent;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What open checkouts hold. */
@Dependent
class Reservations {

    @PersistenceContext(unitName = "cartora")
    EntityManager em;

    void hold(UUID checkout, LocatedLine line, Instant until) {
        insert(checkout, line.line(), line.locationId().toString(), until);
    }

    /** Units beyond the stock: they lie nowhere. */
    void holdBeyond(UUID checkout, StockLine line, Instant until) {
        insert(checkout, line, "", until);
    }

    private void insert(UUID checkout, StockLine line, String location, Instant until) {
        em.createNativeQuery(
                        "insert into stock_reservation (checkout_id, variant_id, location_id, sku, quantity, expires_at)"
                                + " values (:checkout, :variant, cast(nullif(:location, '') as uuid), :sku, :n, :until)")
                .setParameter("checkout", checkout)
                .setParameter("variant", line.variantId())
                .setParameter("location", location)
                .setParameter("sku", line.sku())
                .setParameter("n", line.quantity())
                .setParameter("until", Timestamp.from(until))
                .executeUpdate();
    }

    /** Answers what is held still, and now without an end. */
    Held keep(UUID checkout) {
        return held(
                "with kept as (update stock_reservation set expires_at = null where checkout_id = :checkout"
                        + " returning variant_id, sku, location_id, quantity)"
                        + " select variant_id, sku, location_id, quantity from kept order by sku, location_id",
                Map.of("checkout", checkout));
    }

    /** Takes the reservations of a checkout away and answers them in the order of locks. */
    Held takeHeld(UUID checkout) {
        return held(
                "with gone as (delete from stock_reservation where checkout_id = :checkout"
                        + " returning variant_id, sku, location_id, quantity)"
                        + " select variant_id, sku, location_id, quantity from gone order by sku, location_id",
                Map.of("checkout", checkout));
    }

    /** Locks what some checkouts hold, before the levels of it, as whoever takes it away does. */
    void lock(Collection<UUID> checkouts) {
        em.createNativeQuery("select checkout_id from stock_reservation where checkout_id = any(cast(:ids as uuid[]))"
                        + " order by sku, location_id, checkout_id for update")
                .setParameter("ids", StockLevels.array(checkouts))
                .getResultList();
    }

    /** Whether a checkout whose time is over still holds some of a SKU. */
    boolean isAnyOverdue(String sku) {
        return (boolean) em.createNativeQuery(
                        "select exists (select from stock_reservation where sku = :sku and expires_at < :now)")
                .setParameter("sku", sku)
                .setParameter("now", Timestamp.from(Instant.now()))
                .getSingleResult();
    }

    /** Of one SKU, at its locations only, or of all where it is empty; in the order of locks. */
    Held takeExpired(Instant now, String sku, int limit) {
        return held(
                "with due as (select checkout_id, variant_id, location_id from stock_reservation where expires_at < :now"
                        + " and (:sku = '' or (sku = :sku and location_id is not null)) order by expires_at limit :limit for update skip locked),"
                        + " gone as (delete from stock_reservation r using due where r.checkout_id = due.checkout_id"
                        + " and r.variant_id = due.variant_id and r.location_id is not distinct from due.location_id"
                        + " returning r.variant_id, r.sku, r.location_id, r.quantity)"
                        + " select variant_id, sku, location_id, quantity from gone order by sku, location_id",
                Map.of("now", Timestamp.from(now), "limit", limit, "sku", sku));
    }

    @SuppressWarnings("unchecked")
    private Held held(String sql, Map<String, Object> parameters) {
        var query = em.createNativeQuery(sql);
        parameters.forEach(query::setParameter);
        List<@Nullable Object[]> rows = query.getResultList();
        var located = new ArrayList<LocatedLine>();
        var beyond = new ArrayList<StockLine>();
        for (var row : rows) {
            var line = new StockLine(
                    (UUID) Objects.requireNonNull(row[0]),
                    String.valueOf(row[1]),
                    ((Number) Objects.requireNonNull(row[3])).intValue());
            if (row[2] instanceof UUID location) {
                located.add(line.at(location));
            } else {
                beyond.add(line);
            }
        }
        return new Held(located, beyond);
    }
}
