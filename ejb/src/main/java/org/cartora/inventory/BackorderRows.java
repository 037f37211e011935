package org.cartora.inventory;

import jakarta.enterprise.context.Dependent;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.cartora.shared.Ids;

/** Units of orders that wait for stock. */
@Dependent
class BackorderRows {

    /** Some units of an order that wait. */
    record Waiting(UUID id, UUID orderId, StockLine line) {

        Waiting with(int units) {
            return new Waiting(id, orderId, line.with(units));
        }
    }

    private static final String SELECT =
            "select id, order_id, variant_id, sku, waiting from backorder where waiting > 0 and ";

    @PersistenceContext(unitName = "cartora")
    EntityManager em;

    /** An order waits for units, or for more of them. */
    void add(UUID order, Backordered units) {
        var line = units.line();
        var day = units.shipsOn();
        em.createNativeQuery("insert into backorder (id, order_id, variant_id, sku, quantity, waiting, ships_on)"
                        + " values (:id, :order, :variant, :sku, :n, :n, cast(nullif(:day, '') as date))"
                        + " on conflict (order_id, variant_id) do update set quantity = backorder.quantity + excluded.quantity,"
                        + " waiting = backorder.waiting + excluded.waiting")
                .setParameter("id", Ids.next())
                .setParameter("order", order)
                .setParameter("variant", line.variantId())
                .setParameter("sku", line.sku())
                .setParameter("n", line.quantity())
                .setParameter("day", day == null ? "" : day.toString())
                .executeUpdate();
    }

    List<Waiting> ofOrder(UUID order) {
        return list("order_id = :key order by sku", order);
    }

    /** Locks those that wait for a variant, the oldest first. */
    List<Waiting> lockOf(UUID variant) {
        return list("variant_id = :key order by id for update", variant);
    }

    void less(UUID id, int units) {
        if (em.createNativeQuery("update backorder set waiting = waiting - :n where id = :id and waiting >= :n")
                        .setParameter("n", units)
                        .setParameter("id", id)
                        .executeUpdate()
                != 1) {
            throw new IllegalStateException("a backorder was served twice: " + id);
        }
    }

    /** What somebody waits for although a location that sells has some, by SKU. */
    @SuppressWarnings("unchecked")
    List<StockLine> servable(int limit) {
        List<Object[]> rows = em.createNativeQuery("select distinct b.variant_id, b.sku from backorder b"
                        + " join stock_level s on s.variant_id = b.variant_id join stock_location l on l.id = s.location_id"
                        + " where b.waiting > 0 and " + StockLevels.FREE
                        + " > 0 and l.active and l.ships order by b.sku limit :limit")
                .setParameter("limit", limit)
                .getResultList();
        return rows.stream()
                .map(r -> new StockLine((UUID) r[0], (String) r[1], 1))
                .toList();
    }

    @SuppressWarnings("unchecked")
    private List<Waiting> list(String condition, UUID key) {
        List<Object[]> rows = em.createNativeQuery(SELECT + condition)
                .setParameter("key", key)
                .getResultList();
        return rows.stream()
                .map(r -> new Waiting(
                        (UUID) r[0],
                        (UUID) r[1],
                        new StockLine((UUID) r[2], (String) r[3], ((Number) Objects.requireNonNull(r[4])).intValue())))
                .toList();
    }
}
