package org.cartora.inventory;

import jakarta.enterprise.context.Dependent;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.cartora.shared.Ids;
import org.jspecify.annotations.Nullable;

/**
 * The stock tables. Every change is one conditional UPDATE that answers the availability it leaves, or nothing if the
 * condition did not hold; callers go through the lines in SKU order, so that two of them cannot wait for each other.
 */
@Dependent
class StockLevels {

    private static final UUID MAIN = UUID.fromString("00000000-0000-7000-8000-000000000001");
    private static final String CHANGE = "update stock_level set %s where variant_id = :variant and location_id = :main"
            + " and %s returning on_hand - allocated - reserved";

    @PersistenceContext(unitName = "cartora")
    EntityManager em;

    Map<UUID, Integer> available(Collection<UUID> variants) {
        var found = new HashMap<UUID, Integer>();
        if (variants.isEmpty()) {
            return found;
        }
        for (var row : rows(
                "select variant_id, sum(on_hand - allocated - reserved)::int from stock_level"
                        + " where variant_id = any(cast(:ids as uuid[])) group by variant_id",
                Map.of("ids", array(variants)))) {
            found.put((UUID) row[0], ((Number) row[1]).intValue());
        }
        return found;
    }

    Optional<Integer> reserve(StockLine line) {
        return change("reserved = reserved + :n", "on_hand - allocated - reserved >= :n", line);
    }

    Optional<Integer> release(StockLine line) {
        return change("reserved = reserved - :n", "reserved >= :n", line);
    }

    Optional<Integer> allocateReserved(StockLine line) {
        return change("reserved = reserved - :n, allocated = allocated + :n", "reserved >= :n", line);
    }

    Optional<Integer> deallocate(StockLine line) {
        return change("allocated = allocated - :n", "allocated >= :n", line);
    }

    Optional<Integer> ship(StockLine line) {
        return change("allocated = allocated - :n, on_hand = on_hand - :n", "allocated >= :n and on_hand >= :n", line);
    }

    Optional<Integer> add(StockLine line) {
        return change("on_hand = on_hand + :n", "on_hand + :n >= allocated + reserved", line);
    }

    void create(UUID variant, String sku) {
        em.createNativeQuery("insert into stock_level (variant_id, location_id, sku) values (:variant, :main, :sku)"
                        + " on conflict do nothing")
                .setParameter("variant", variant)
                .setParameter("main", MAIN)
                .setParameter("sku", sku)
                .executeUpdate();
    }

    Optional<StockView> bySku(String sku, boolean lock) {
        return views("s.sku = :sku and l.code = 'main'" + (lock ? " for update of s" : ""), Map.of("sku", sku)).stream()
                .findFirst();
    }

    List<StockView> ofVariants(Collection<UUID> variants) {
        return views("s.variant_id = any(cast(:ids as uuid[])) order by s.sku", Map.of("ids", array(variants)));
    }

    List<StockView> low(int threshold, int limit) {
        return views(
                "s.on_hand - s.allocated - s.reserved <= :threshold"
                        + " order by s.on_hand - s.allocated - s.reserved, s.sku limit :limit",
                Map.of("threshold", threshold, "limit", limit));
    }

    private List<StockView> views(String condition, Map<String, Object> parameters) {
        var select = "select s.variant_id, s.sku, l.code, s.on_hand, s.allocated, s.reserved from stock_level s"
                + " join stock_location l on l.id = s.location_id where ";
        return rows(select + condition, parameters).stream()
                .map(r -> {
                    int onHand = (Integer) r[3];
                    int allocated = (Integer) r[4];
                    int reserved = (Integer) r[5];
                    int available = onHand - allocated - reserved;
                    return new StockView(
                            (UUID) r[0], (String) r[1], (String) r[2], onHand, allocated, reserved, available);
                })
                .toList();
    }

    void hold(UUID checkout, StockLine line, Instant until) {
        em.createNativeQuery("insert into stock_reservation (checkout_id, variant_id, sku, quantity, expires_at)"
                        + " values (:checkout, :variant, :sku, :n, :until)")
                .setParameter("checkout", checkout)
                .setParameter("variant", line.variantId())
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

    void lock(Collection<UUID> checkouts, List<StockLine> lines) {
        rows(
                "select variant_id, sku from stock_level where variant_id = any(cast(:variants as uuid[])) or variant_id in"
                        + " (select variant_id from stock_reservation where checkout_id = any(cast(:checkouts as uuid[])))"
                        + " order by sku for update",
                Map.of(
                        "variants",
                        array(lines.stream().map(StockLine::variantId).toList()),
                        "checkouts",
                        array(checkouts)));
    }

    /** Takes the reservations of a checkout away and answers them in SKU order. */
    List<StockLine> takeHeld(UUID checkout) {
        return lines(
                "with gone as (delete from stock_reservation where checkout_id = :checkout"
                        + " returning variant_id, sku, quantity) select variant_id, sku, quantity from gone order by sku",
                Map.of("checkout", checkout));
    }

    /** Of one SKU, or of all where it is empty. */
    List<StockLine> takeExpired(Instant now, String sku, int limit) {
        return lines(
                "with due as (select checkout_id, variant_id from stock_reservation where expires_at < :now"
                        + " and (:sku = '' or sku = :sku) order by expires_at limit :limit for update skip locked), gone as (delete from stock_reservation r"
                        + " using due where r.checkout_id = due.checkout_id and r.variant_id = due.variant_id"
                        + " returning r.variant_id, r.sku, r.quantity) select variant_id, sku, quantity from gone order by sku",
                Map.of("now", Timestamp.from(now), "limit", limit, "sku", sku));
    }

    List<StockLine> allocatedTo(UUID order) {
        return lines(
                "select variant_id, sku, sum(quantity)::int from stock_movement where order_id = :order"
                        + " and kind in ('ALLOCATED', 'RELEASED', 'SHIPPED') group by variant_id, sku having sum(quantity) > 0"
                        + " order by sku",
                Map.of("order", order));
    }

    /** What left with an order and has not come back. */
    List<StockLine> outWith(UUID order) {
        return lines(
                "select variant_id, sku, -sum(quantity)::int from stock_movement where order_id = :order"
                        + " and kind in ('SHIPPED', 'RETURNED') group by variant_id, sku having sum(quantity) < 0"
                        + " order by sku",
                Map.of("order", order));
    }

    void record(String kind, StockLine line, String cause, @Nullable UUID order) {
        em.createNativeQuery(
                        "insert into stock_movement (id, variant_id, location_id, sku, kind, quantity, cause, order_id)"
                                + " values (:id, :variant, :main, :sku, :kind, :n, :cause, cast(:order as uuid))")
                .setParameter("id", Ids.next())
                .setParameter("variant", line.variantId())
                .setParameter("main", MAIN)
                .setParameter("sku", line.sku())
                .setParameter("kind", kind)
                .setParameter("n", line.quantity())
                .setParameter("cause", cause)
                .setParameter("order", order == null ? null : order.toString())
                .executeUpdate();
    }

    private Optional<Integer> change(String set, String condition, StockLine line) {
        return em
                .createNativeQuery(CHANGE.formatted(set, condition))
                .setParameter("n", line.quantity())
                .setParameter("variant", line.variantId())
                .setParameter("main", MAIN)
                .getResultList()
                .stream()
                .findFirst()
                .map(left -> ((Number) left).intValue());
    }

    private List<StockLine> lines(String sql, Map<String, Object> parameters) {
        return rows(sql, parameters).stream()
                .map(r -> new StockLine((UUID) r[0], (String) r[1], ((Number) r[2]).intValue()))
                .toList();
    }

    @SuppressWarnings("unchecked")
    private List<Object[]> rows(String sql, Map<String, Object> parameters) {
        var query = em.createNativeQuery(sql);
        parameters.forEach(query::setParameter);
        return query.getResultList();
    }

    private static String array(Collection<UUID> ids) {
        return ids.stream().map(UUID::toString).collect(Collectors.joining(",", "{", "}"));
    }
}
