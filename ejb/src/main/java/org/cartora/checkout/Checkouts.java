package org.cartora.checkout;

import static java.util.stream.Collectors.toMap;

import jakarta.enterprise.context.Dependent;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** States stand in the queries as literals: a plan that is kept for all parameters can use an index of some states then. */
@Dependent
class Checkouts {

    @PersistenceContext(unitName = "cartora")
    EntityManager em;

    void add(Object row) {
        em.persist(row);
    }

    Optional<Checkout> find(UUID id) {
        return Optional.ofNullable(em.find(Checkout.class, id));
    }

    Optional<Checkout> lock(UUID id) {
        return Optional.ofNullable(em.find(Checkout.class, id, LockModeType.PESSIMISTIC_WRITE));
    }

    CheckoutContact contact(UUID checkout) {
        return em.find(CheckoutContact.class, checkout);
    }

    /** By checkout. */
    Map<UUID, Owner> owners(Collection<UUID> ids) {
        return em.createQuery(
                        "select c.id, coalesce(c.additionTo, c.id), k from Checkout c"
                                + " left join CheckoutContact k on k.checkoutId = c.id where c.id in :ids",
                        Tuple.class)
                .setParameter("ids", ids)
                .getResultStream()
                .map(row -> Owner.of(row.get(0, UUID.class), row.get(1, UUID.class), row.get(2, CheckoutContact.class)))
                .collect(toMap(Owner::checkout, owner -> owner));
    }

    List<UUID> openOf(UUID cart) {
        return em.createQuery(
                        "select c.id from Checkout c where c.cartId = :cart and c.state = OPEN order by c.id",
                        UUID.class)
                .setParameter("cart", cart)
                .getResultList();
    }

    List<Checkout> additionsTo(UUID order) {
        return em.createQuery("from Checkout c where c.additionTo = :order order by c.id", Checkout.class)
                .setParameter("order", order)
                .getResultList();
    }

    /** Additions that wait for their payment. */
    List<Checkout> openAdditions(int limit) {
        return em.createQuery(
                        "from Checkout c where c.additionTo is not null and c.state = OPEN order by c.id",
                        Checkout.class)
                .setMaxResults(limit)
                .getResultList();
    }

    /** Not paid in time. */
    List<UUID> unpaid(Instant now, int limit) {
        return turns("c.state = OPEN and c.expiresAt < :until", now, now, limit);
    }

    /** Paid in part by goods that did not come in time. */
    List<UUID> uncompleted(Instant now, int limit) {
        return turns("c.state = PAID and c.credit is not null and c.expiresAt < :until", now, now, limit);
    }

    /** Paid, but never confirmed by the browser. A paid checkout's time was set when it was paid. */
    List<UUID> unplaced(Instant paidUntil, Instant now, int limit) {
        return turns("c.state = PAID and c.credit is null and c.expiresAt < :until", paidUntil, now, limit);
    }

    /** Who was never tried comes first, and then who has waited longest for another try. */
    private List<UUID> turns(String condition, Instant until, Instant now, int limit) {
        return em.createQuery(
                        "select c.id from Checkout c where " + condition
                                + " and (c.nextTryAt is null or c.nextTryAt <= :now)"
                                + " order by c.nextTryAt nulls first, c.expiresAt",
                        UUID.class)
                .setParameter("until", until)
                .setParameter("now", now)
                .setMaxResults(limit)
                .getResultList();
    }
}
