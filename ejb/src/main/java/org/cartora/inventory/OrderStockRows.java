package org.cartora.inventory;

import jakarta.enterprise.context.Dependent;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Where the units of an order lie or left from, read from the movements. */
@Dependent
class OrderStockRows {

    private static final String SET_ASIDE =
            "sum(case m.to_account when 'ALLOCATED' then m.quantity else -m.quantity end)";

    @PersistenceContext(unitName = "cartora")
    EntityManager em;

    OrderStock of(UUID order) {
        var waiting = rows(
                "select m.sku, l.code, " + SET_ASIDE
                        + "::int from stock_movement m join stock_location l on l.id = m.location_id"
                        + " where m.order_id = :order and 'ALLOCATED' in (m.from_account, m.to_account)"
                        + " group by m.sku, l.code having " + SET_ASIDE + " > 0 order by m.sku, l.code",
                order);
        var sent = rows(
                "select substr(m.reference, " + (Cause.PARCEL.length() + 1) + "), m.sku, l.code, sum(m.quantity)::int"
                        + " from stock_movement m join stock_location l on l.id = m.location_id"
                        + " where m.order_id = :order and m.kind = 'SHIPPED'"
                        + " group by m.reference, m.sku, l.code order by m.reference, m.sku, l.code",
                order);
        return new OrderStock(
                waiting.stream()
                        .map(r -> new OrderStock.SetAside(String.valueOf(r[0]), String.valueOf(r[1]), units(r[2])))
                        .toList(),
                sent.stream()
                        .map(r -> new OrderStock.Sent(
                                r[0] == null ? null : UUID.fromString(String.valueOf(r[0])),
                                String.valueOf(r[1]),
                                String.valueOf(r[2]),
                                units(r[3])))
                        .toList());
    }

    private static int units(@Nullable Object column) {
        return ((Number) Objects.requireNonNull(column)).intValue();
    }

    @SuppressWarnings("unchecked")
    private List<@Nullable Object[]> rows(String sql, UUID order) {
        return em.createNativeQuery(sql).setParameter("order", order).getResultList();
    }
}
