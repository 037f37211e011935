package org.cartora.inventory;

import jakarta.enterprise.context.Dependent;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

/** Levels, read straight into records. */
@Dependent
class StockLists {

    private static final String SELECT =
            "select s.variant_id, s.sku, l.code, s.on_hand, s.allocated, s.reserved, s.safety"
                    + " from stock_level s join stock_location l on l.id = s.location_id where ";

    private static final String LEFT = "s.on_hand - s.allocated - s.reserved - s.safety";

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
