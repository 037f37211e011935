package org.cartora.returns;

import jakarta.enterprise.context.Dependent;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

@Dependent
class CustomerReturns {

    @PersistenceContext(unitName = "cartora")
    EntityManager em;

    void add(CustomerReturn asked) {
        em.persist(asked);
    }

    Optional<CustomerReturn> lock(UUID order, UUID id) {
        return Optional.ofNullable(em.find(CustomerReturn.class, id, LockModeType.PESSIMISTIC_WRITE))
                .filter(found -> found.orderId().equals(order));
    }

    Optional<CustomerReturn> find(UUID id) {
        return Optional.ofNullable(em.find(CustomerReturn.class, id));
    }

    /** Whether a return was received by this very request. */
    boolean isReceived(UUID id, UUID receipt) {
        return em.createQuery(
                        "select r.id from CustomerReturn r where r.id = :id and r.receiptId = :receipt", UUID.class)
                .setParameter("id", id)
                .setParameter("receipt", receipt)
                .getResultStream()
                .findFirst()
                .isPresent();
    }

    /** The exchange that was offered for a return, which is locked before the order. */
    Optional<UUID> exchangeOf(UUID id) {
        return em.createQuery(
                        "select r.exchangeId from CustomerReturn r where r.id = :id and r.exchangeId is not null",
                        UUID.class)
                .setParameter("id", id)
                .getResultStream()
                .findFirst();
    }

    /** Those that were accepted, have not come yet, and pay for something else. */
    List<CustomerReturn> exchanging(UUID order) {
        return em.createQuery(
                        "select distinct r from CustomerReturn r left join fetch r.lines where r.orderId = :order"
                                + " and r.state = :approved and r.exchangeId is not null order by r.id",
                        CustomerReturn.class)
                .setParameter("order", order)
                .setParameter("approved", ReturnState.APPROVED)
                .getResultList();
    }

    /** In two statements, however many there are. */
    List<ReturnView> of(UUID order) {
        with("wishes", order);
        return with("lines", order).stream().map(CustomerReturn::view).toList();
    }

    private List<CustomerReturn> with(String collection, UUID order) {
        return em.createQuery(
                        "select distinct r from CustomerReturn r left join fetch r." + collection
                                + " where r.orderId = :order order by r.id",
                        CustomerReturn.class)
                .setParameter("order", order)
                .getResultList();
    }
}
