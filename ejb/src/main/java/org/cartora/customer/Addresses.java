package org.cartora.customer;

import jakarta.enterprise.context.Dependent;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

@Dependent
class Addresses {

    @PersistenceContext(unitName = "cartora")
    EntityManager em;

    List<SavedAddress> of(UUID customer) {
        return em.createQuery("from SavedAddress a where a.customer = :customer order by a.id", SavedAddress.class)
                .setParameter("customer", customer)
                .getResultList();
    }

    /** One customer's book is written by one at a time. */
    void lock(UUID customer) {
        em.createNativeQuery("select id from customer where id = :id for update")
                .setParameter("id", customer)
                .getResultList();
    }

    /** None is preferred for parcels any more; who prefers another does so afterwards. */
    void noneForShipping(UUID customer) {
        em.createNativeQuery(
                        "update customer_address set default_shipping = false where customer_id = :id and default_shipping")
                .setParameter("id", customer)
                .executeUpdate();
    }

    /** As with parcels, for invoices. */
    void noneForBilling(UUID customer) {
        em.createNativeQuery(
                        "update customer_address set default_billing = false where customer_id = :id and default_billing")
                .setParameter("id", customer)
                .executeUpdate();
    }

    long count(UUID customer) {
        return em.createQuery("select count(a) from SavedAddress a where a.customer = :customer", Long.class)
                .setParameter("customer", customer)
                .getSingleResult();
    }

    Optional<SavedAddress> find(UUID customer, UUID id) {
        return em.createQuery("from SavedAddress a where a.customer = :customer and a.id = :id", SavedAddress.class)
                .setParameter("customer", customer)
                .setParameter("id", id)
                .getResultStream()
                .findFirst();
    }

    SavedAddress add(SavedAddress address) {
        em.persist(address);
        return address;
    }

    void remove(SavedAddress address) {
        em.remove(address);
    }
}
