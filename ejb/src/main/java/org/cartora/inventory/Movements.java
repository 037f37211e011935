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

    private static final String BALANCE = "sum(case to_account when :account then quantity else -quantity end)";

    @PersistenceContext(unitName = "cartora")
    EntityManager em;

    /** Balanced by its form: what leaves one account arrives at the other, in one row. */
    void record(Posting posting, LocatedLine line, Cause cause) {
        var order = cause.orderId();
        em.createNativeQuery(
                        "insert into stock_movement (id, variant_id, location_id, sku, kind, from_account, to_account, quantity,"
                                + " cause, order_id, reference) values (:id, :variant, :location, :sku, :kind, :from, :to, :n, :cause,"
                                + " cast(:order as uuid), :reference)")
                .setParameter("id", Ids.next())
                .setParameter("variant", line.variantId())
                .setParameter("location", line.locationId())
                .setParameter("sku", line.sku())
                .setParameter("kind", posting.kind().name())
                .setParameter("from", posting.from().name())
                .setParameter("to", posting.to().name())
                .setParameter("n", line.quantity())
                .setParameter("cause", cause.words())
                .setParameter("order", order == null ? null : order.toString())
                .setParameter("reference", cause.reference())
                .executeUpdate();
    }

    /** What is still set aside for an order, where, in the order of locks. */
    List<LocatedLine> allocatedTo(UUID order) {
        return left(order, StockAccount.ALLOCATED);
    }

    /** What left with an order and has not come back, from where. */
    List<LocatedLine> outWith(UUID order) {
        return left(order, StockAccount.CUSTOMERS);
    }

    @SuppressWarnings("unchecked")
    private List<LocatedLine> left(UUID order, StockAccount account) {
        List<Object[]> rows = em.createNativeQuery("select variant_id, sku, location_id, " + BALANCE
                        + "::int from stock_movement where order_id = :order and :account in (from_account, to_account)"
                        + " group by variant_id, sku, location_id having " + BALANCE + " > 0 order by sku, location_id")
                .setParameter("account", account.name())
                .setParameter("order", order)
                .getResultList();
        return rows.stream()
                .map(r -> new LocatedLine((UUID) r[0], (String) r[1], (UUID) r[2], ((Number) r[3]).intValue()))
                .toList();
    }
}
