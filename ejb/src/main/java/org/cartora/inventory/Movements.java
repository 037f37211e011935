package org.cartora.inventory;

import jakarta.enterprise.context.Dependent;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.UUID;
import org.cartora.shared.Ids;

/** The book of all movements; nobody changes what is written in it. */
@Dependent
class Movements {

    @PersistenceContext(unitName = "cartora")
    EntityManager em;

    void record(MovementKind kind, LocatedLine line, Cause cause) {
        var order = cause.orderId();
        em.createNativeQuery(
                        "insert into stock_movement (id, variant_id, location_id, sku, kind, quantity, cause, order_id, reference)"
                                + " values (:id, :variant, :location, :sku, :kind, :n, :cause, cast(:order as uuid), :reference)")
                .setParameter("id", Ids.next())
                .setParameter("variant", line.variantId())
                .setParameter("location", line.locationId())
                .setParameter("sku", line.sku())
                .setParameter("kind", kind.name())
                .setParameter("n", line.quantity())
                .setParameter("cause", cause.words())
                .setParameter("order", order == null ? null : order.toString())
                .setParameter("reference", cause.reference())
                .executeUpdate();
    }

    /** What is still set aside for an order, where, in the order of locks. */
    List<LocatedLine> allocatedTo(UUID order) {
        return sums(order, "sum(quantity)", "'ALLOCATED', 'RELEASED', 'SHIPPED'");
    }

    /** What left with an order and has not come back, from where. */
    List<LocatedLine> outWith(UUID order) {
        return sums(order, "-sum(quantity)", "'SHIPPED', 'RETURNED'");
    }

    @SuppressWarnings("unchecked")
    private List<LocatedLine> sums(UUID order, String sum, String kinds) {
        List<Object[]> rows = em.createNativeQuery("select variant_id, sku, location_id, " + sum
                        + "::int from stock_movement where order_id = :order"
                        + " and kind in (" + kinds + ") group by variant_id, sku, location_id having " + sum
                        + " > 0 order by sku, location_id")
                .setParameter("order", order)
                .getResultList();
        return rows.stream()
                .map(r -> new LocatedLine((UUID) r[0], (String) r[1], (UUID) r[2], ((Number) r[3]).intValue()))
                .toList();
    }
}
