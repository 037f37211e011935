package org.cartora.order;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.UUID;
import org.cartora.shared.Inside;

/** What a customer has bought before. */
@Stateless
@PermitAll
@Inside
public class PurchaseHistory {

    @PersistenceContext(unitName = "cartora")
    EntityManager em;

    /** Whether the customer has never bought anything; a canceled order is none. */
    public boolean isEmpty(UUID customerId) {
        return em.createQuery(
                        "select o.id from Order o where o.customerId = :customer and o.status <> :canceled", UUID.class)
                .setParameter("customer", customerId)
                .setParameter("canceled", OrderStatus.CANCELED)
                .setMaxResults(1)
                .getResultList()
                .isEmpty();
    }
}
