package org.cartora.order;

import static java.util.stream.Collectors.groupingBy;

import jakarta.enterprise.context.Dependent;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What was sold and given back in a window of time, page by page: a page of ids, then all of it. */
@Dependent
class Turnovers {

    @PersistenceContext(unitName = "cartora")
    EntityManager em;

    List<Turnover> page(TurnoverKind kind, Instant from, Instant to, @Nullable UUID after, int limit) {
        var ids = em.createQuery("select t.id from " + happened(kind) + " and t.id > :after order by t.id", UUID.class)
                .setParameter("from", from)
                .setParameter("to", to)
                .setParameter("after", after == null ? new UUID(0, 0) : after)
                .setMaxResults(limit)
                .getResultList();
        return switch (kind) {
            case ORDER -> orders(ids);
            case ADDITION -> additions(ids);
            case REFUND -> refunds(ids);
        };
    }

    long count(TurnoverKind kind, Instant from, Instant to) {
        return em.createQuery("select count(t) from " + happened(kind), Long.class)
                .setParameter("from", from)
                .setParameter("to", to)
                .getSingleResult();
    }

    private static String happened(TurnoverKind kind) {
        return switch (kind) {
            case ORDER -> "Order t where t.placedAt >= :from and t.placedAt < :to";
            case ADDITION -> "OrderAddition t where t.addedAt >= :from and t.addedAt < :to";
            case REFUND -> "OrderRefund t where t.decidedAt >= :from and t.decidedAt < :to";
        };
    }

    private List<Turnover> orders(List<UUID> ids) {
        var added = em.createQuery("from OrderAddition a where a.orderId in :ids order by a.id", OrderAddition.class)
                .setParameter("ids", ids)
                .getResultStream()
                .collect(groupingBy(OrderAddition::orderId));
        return em.createQuery(
                        "select distinct o from Order o left join fetch o.lines where o.id in :ids order by o.id",
                        Order.class)
                .setParameter("ids", ids)
                .getResultStream()
                .map(order -> order.sold(added.getOrDefault(order.id(), List.of())))
                .toList();
    }

    private List<Turnover> additions(List<UUID> ids) {
        var additions = em.createQuery("from OrderAddition a where a.id in :ids order by a.id", OrderAddition.class)
                .setParameter("ids", ids)
                .getResultList();
        // by their orders, for that is how lines are found
        var lines = em.createQuery(
                        "from OrderLine l where l.order.id in :orders and l.additionId in :ids order by l.position",
                        OrderLine.class)
                .setParameter(
                        "orders", additions.stream().map(OrderAddition::orderId).toList())
                .setParameter("ids", ids)
                .getResultStream()
                .collect(groupingBy(line -> Objects.requireNonNull(line.additionId())));
        return additions.stream()
                .map(addition -> addition.sold(lines.getOrDefault(addition.id(), List.of())))
                .toList();
    }

    private List<Turnover> refunds(List<UUID> ids) {
        return em.createQuery("from OrderRefund r where r.id in :ids order by r.id", OrderRefund.class)
                .setParameter("ids", ids)
                .getResultStream()
                .map(OrderRefund::givenBack)
                .toList();
    }
}
