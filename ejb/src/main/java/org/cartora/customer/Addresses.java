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
