package org.cartora.order;

import static java.util.Comparator.comparing;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;
import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import jakarta.enterprise.context.Dependent;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Tuple;
import jakarta.persistence.TypedQuery;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.cartora.shared.Money;
import org.jspecify.annotations.Nullable;

@Dependent
class Orders {

    @PersistenceContext(unitName = "cartora")
    EntityManager em;

    void add(Object row) {
        em.persist(row);
    }

    Set<String> taken(Collection<String> some) {
        return some.isEmpty()
                ? Set.of()
                : Set.copyOf(em.createQuery("select o.number from Order o where o.number in :numbers", String.class)
                        .setParameter("numbers", some)
                        .getResultList());
    }

    Optional<Order> find(UUID id) {
        return Optional.ofNullable(em.find(Order.class, id));
    }

    Optional<Order> byNumber(OrderNumber number) {
        return one("number", number.value(), LockModeType.NONE);
    }

    Optional<Order> lockByNumber(OrderNumber number) {
        return one("number", number.value(), LockModeType.PESSIMISTIC_WRITE);
    }

    Optional<Order> lock(UUID id) {
        return one("id", id, LockModeType.PESSIMISTIC_WRITE);
    }

    Optional<OrderRefund> refund(UUID id) {
        return Optional.ofNullable(em.find(OrderRefund.class, id));
    }

    /** Whether this is the first time that items are taken out of an order under this id. */
    boolean takeOut(UUID cancelation, UUID order) {
        return em.createNativeQuery(
                                "insert into order_cancelation (id, order_id) values (:id, :order) on conflict do nothing")
                        .setParameter("id", cancelation)
                        .setParameter("order", order)
                        .executeUpdate()
                == 1;
    }

    Money decided(UUID decision, String currency) {
        return new Money(
                em.createQuery(
                                "select coalesce(sum(r.amount), 0) from OrderRefund r where r.decision = :decision",
                                BigDecimal.class)
                        .setParameter("decision", decision)
                        .getSingleResult(),
                currency);
    }

    boolean gaveCredit(UUID order) {
        return em.createQuery(
                                "select count(r) from OrderRefund r where r.orderId = :order and r.destination = :credit",
                                Long.class)
                        .setParameter("order", order)
                        .setParameter("credit", RefundDestination.STORE_CREDIT)
                        .getSingleResult()
                > 0;
    }

    Money credited(UUID addition, String currency) {
        return em.createQuery("select a.credited from OrderAddition a where a.id = :id", BigDecimal.class)
                .setParameter("id", addition)
                .getResultStream()
                .findFirst()
                .map(amount -> new Money(amount, currency))
                .orElseGet(() -> Money.zero(currency));
    }

    List<OrderRefund> refunds(UUID order) {
        return em.createQuery("from OrderRefund r where r.orderId = :order order by r.id", OrderRefund.class)
                .setParameter("order", order)
                .getResultList();
    }

    /** With its lines and its contact, in one statement. */
    Optional<Order> whole(UUID id) {
        return em
                .createQuery(
                        "select o, c from Order o join OrderContact c on c.orderId = o.id left join fetch o.lines"
                                + " where o.id = :id",
                        Tuple.class)
                .setParameter("id", id)
                .getResultList()
                .stream()
                .findFirst()
                .map(row -> row.get(0, Order.class));
    }

    Optional<Order> byCheckout(UUID checkout) {
        return one("checkoutId", checkout, LockModeType.NONE);
    }

    Set<UUID> canceled(Collection<UUID> ids) {
        return em.createQuery("select o.id from Order o where o.id in :ids and o.status = :canceled", UUID.class)
                .setParameter("ids", ids)
                .setParameter("canceled", OrderStatus.CANCELED)
                .getResultStream()
                .collect(toSet());
    }

    private Optional<UUID> orderOfAddition(UUID checkout) {
        return em.createQuery("select a.orderId from OrderAddition a where a.id = :id", UUID.class)
                .setParameter("id", checkout)
                .getResultStream()
                .findFirst();
    }

    /** The order that a checkout has become, or has been added to. */
    Optional<Order> lockByCheckout(UUID checkout) {
        return one("checkoutId", checkout, LockModeType.PESSIMISTIC_WRITE)
                .or(() -> orderOfAddition(checkout).flatMap(this::lock));
    }

    /** The numbers of orders by their ids or those of the checkouts that they have become. */
    Map<UUID, String> numbers(Collection<UUID> ids) {
        return em.createQuery(
                        "select o.checkoutId, o.number from Order o where o.checkoutId in :ids union all"
                                + " select o.id, o.number from Order o where o.id in :ids",
                        Tuple.class)
                .setParameter("ids", ids)
                .getResultStream()
                .collect(toMap(row -> row.get(0, UUID.class), row -> row.get(1, String.class)));
    }

    OrderContact contact(Order order) {
        return em.find(OrderContact.class, order.id());
    }

    /** As the buyer may see it. */
    List<OrderEventView> timeline(UUID order) {
        return events(order).map(OrderEvent::forBuyer).toList();
    }

    private Stream<OrderEvent> events(UUID order) {
        return em.createQuery("from OrderEvent e where e.orderId = :order order by e.id", OrderEvent.class)
                .setParameter("order", order)
                .getResultStream();
    }

    /** The events of an order and what the staff wrote down about it, in the order in which they happened. */
    List<OrderEventView> staffTimeline(UUID order) {
        var notes = em.createQuery("from OrderNote n where n.orderId = :order", OrderNote.class)
                .setParameter("order", order)
                .getResultStream()
                .map(OrderNote::view);
        return Stream.concat(events(order).map(OrderEvent::view), notes)
                .sorted(comparing(OrderEventView::at).thenComparing(OrderEventView::id))
                .toList();
    }

    /** As {@link #timeline}, of some orders since a time. */
    Map<UUID, List<OrderEventView>> happened(Collection<UUID> ids, Instant since) {
        return em.createQuery(
                        "from OrderEvent e where e.orderId in :ids and e.at >= :since order by e.id", OrderEvent.class)
                .setParameter("ids", ids)
                .setParameter("since", since)
                .getResultStream()
                .collect(groupingBy(OrderEvent::orderId, mapping(OrderEvent::forBuyer, toList())));
    }

    List<Order> after(@Nullable UUID last, int limit) {
        var ids = em.createQuery("select o.id from Order o where o.id > :last order by o.id", UUID.class)
                .setParameter("last", last == null ? new UUID(0, 0) : last)
                .setMaxResults(limit)
                .getResultList();
        return em.createQuery(
                        "select distinct o from Order o left join fetch o.lines where o.id in :ids order by o.id",
                        Order.class)
                .setParameter("ids", ids)
                .getResultList();
    }

    Map<UUID, OrderContact> contacts(Collection<UUID> ids) {
        return em.createQuery("from OrderContact c where c.orderId in :ids", OrderContact.class)
                .setParameter("ids", ids)
                .getResultStream()
                .collect(toMap(OrderContact::orderId, contact -> contact));
    }

    long count() {
        return em.createQuery("select count(o) from Order o", Long.class).getSingleResult();
    }

    List<Billable> billable(Instant from, @Nullable Billable after, int limit) {
        var query = "select new org.cartora.order.Billable(o.id, o.sums.grandTotal - " + added("grandTotal")
                + ", o.sums.taxTotal - " + added("taxTotal") + ", o.currency, o.placedAt) from Order o";
        return page(from, after, em.createQuery(query + later("o.placedAt"), Billable.class))
                .setMaxResults(limit)
                .getResultList();
    }

    /** What was added to an order since it was placed, which has an invoice of its own. */
    private static String added(String sum) {
        return "coalesce((select sum(a.sums." + sum + ") from OrderAddition a where a.orderId = o.id), 0bd)";
    }

    List<Billable> extended(Instant from, @Nullable Billable after, int limit) {
        return page(from, after, em.createQuery("from OrderAddition o" + later("o.addedAt"), OrderAddition.class))
                .setMaxResults(limit)
                .getResultStream()
                .map(OrderAddition::billable)
                .toList();
    }

    List<Billable> refunded(Instant from, @Nullable Billable after, int limit) {
        var query = "select new org.cartora.order.Billable(o.orderId, o.id, o.amount, o.tax, o.currency, o.decidedAt)"
                + " from OrderRefund o";
        return page(from, after, em.createQuery(query + later("o.decidedAt"), Billable.class))
                .setMaxResults(limit)
                .getResultList();
    }

    /** By time and id, as they are indexed. */
    private static String later(String at) {
        return " where %s >= :at and (%s > :at or o.id > :id) order by %s, o.id".formatted(at, at, at);
    }

    private static <T> TypedQuery<T> page(Instant from, @Nullable Billable after, TypedQuery<T> query) {
        return query.setParameter("at", after == null ? from : after.at())
                .setParameter("id", after == null ? new UUID(0, 0) : after.subject());
    }

    private Optional<Order> one(String field, Object value, LockModeType lock) {
        return em.createQuery("from Order o where o." + field + " = :value", Order.class)
                .setParameter("value", value)
                .setLockMode(lock)
                .getResultStream()
                .findFirst();
    }
}
