package org.cartora.fulfillment;

import jakarta.enterprise.context.Dependent;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

@Dependent
class Parcels {

    @PersistenceContext(unitName = "cartora")
    EntityManager em;

    void add(Parcel parcel) {
        em.persist(parcel);
    }

    Optional<Parcel> find(UUID id) {
        return Optional.ofNullable(em.find(Parcel.class, id));
    }

    Optional<Parcel> lock(UUID id) {
        return Optional.ofNullable(em.find(Parcel.class, id, LockModeType.PESSIMISTIC_WRITE));
    }

    List<ParcelView> of(UUID order) {
        return em.createQuery(
                        "select distinct p from Parcel p left join fetch p.lines where p.orderId = :order order by p.id",
                        Parcel.class)
                .setParameter("order", order)
                .getResultStream()
                .map(Parcel::view)
                .toList();
    }
}
