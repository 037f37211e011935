package org.cartora.inventory;

import jakarta.enterprise.context.Dependent;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Levels, read straight into records. */
@Dependent
class StockLists {

    private static final String SELECT =
            "select s.variant_id, s.sku, l.code, s.on_hand, s.allocated, s.reserved, s.safety"
                    + " from stock_level s join stock_location l on l.id = s.location_id where ";

    static final String LEFT = "s.on_hand - s.allocated - s.reserved - s.safety";

    @PersistenceContext(unitName = "cartora")
    EntityManager em;

    /** By location. */
    List<StockView> ofSku(String sku) {
        return views("s.sku = :sku order by l.priority, l.code", Map.of("sku", sku));
    }

    Optional<StockView> lock(String sku, UUID location) {
        return views("s.sku = :sku and l.id = :location for update of s", Map.of("sku", sku, "location", location))
                .stream()
                .findFirst();
    }

    List<StockView> ofVariants(Collection<UUID> variants) {
        return views(
                "s.variant_id = any(cast(:ids as uuid[])) order by s.sku, l.priority, l.code",
                Map.of("ids", variants.stream().map(UUID::toString).collect(Collectors.joining(",", "{", "}"))));
    }

    List<StockView> low(int threshold, int limit) {
        return views(
                LEFT + " <= :threshold and l.active and l.ships order by " + LEFT + ", s.sku, l.code limit :limit",
                Map.of("threshold", threshold, "limit", limit));
    }

    /** By SKU and location. */
    List<StockView> rows(StockFilter filter, int first, int size) {
        var matching = StockConditions.of(filter);
        var parameters = new HashMap<String, Object>(matching.parameters());
        parameters.put("size", size);
        parameters.put("first", first);
        return views(matching.sql() + " order by s.sku, l.code limit :size offset :first", parameters);
    }

    long count(StockFilter filter) {
        var matching = StockConditions.of(filter);
        var query = em.createNativeQuery(
                "select count(*) from stock_level s join stock_location l on l.id = s.location_id where "
                        + matching.sql());
        matching.parameters().forEach(query::setParameter);
        return ((Number) query.getSingleResult()).longValue();
    }

    /** The newest first. */
    List<MovementView> movements(String sku, UUID before, int limit) {
        @SuppressWarnings("unchecked")
        List<@Nullable Object[]> rows = em.createNativeQuery(
                        "select m.id, m.sku, l.code, m.kind, m.from_account, m.to_account, m.quantity, m.cause, m.order_id,"
                                + " m.reference, m.at from stock_movement m join stock_location l on l.id = m.location_id where m.variant_id ="
                                + " (select variant_id from stock_level where sku = :sku limit 1) and m.id < :before"
                                + " order by m.id desc limit :limit")
                .setParameter("sku", sku)
                .setParameter("before", before)
                .setParameter("limit", limit)
                .getResultList();
        return rows.stream()
                .map(r -> new MovementView(
                        (UUID) Objects.requireNonNull(r[0]),
                        String.valueOf(r[1]),
                        String.valueOf(r[2]),
                        MovementKind.valueOf(String.valueOf(r[3])),
                        StockAccount.valueOf(String.valueOf(r[4])),
                        StockAccount.valueOf(String.valueOf(r[5])),
                        ((Number) Objects.requireNonNull(r[6])).intValue(),
                        String.valueOf(r[7]),
                        (UUID) r[8],
                        (String) r[9],
                        (Instant) Objects.requireNonNull(r[10])))
                .toList();
    }

    @SuppressWarnings("unchecked")
    private List<StockView> views(String condition, Map<String, Object> parameters) {
        var query = em.createNativeQuery(SELECT + condition);
        parameters.forEach(query::setParameter);
        List<Object[]> rows = query.getResultList();
        return rows.stream()
                .map(r -> StockView.of(
                        (UUID) r[0],
                        (String) r[1],
                        (String) r[2],
                        new StockFigures((Integer) r[3], (Integer) r[4], (Integer) r[5], (Integer) r[6])))
                .toList();
    }
}
