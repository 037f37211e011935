package org.cartora.customer;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.cartora.shared.Invalid;
import org.cartora.shared.May;

/** Groups of customers for whom prices and promotions may differ. */
@Stateless
@PermitAll
public class CustomerGroups {

    @PersistenceContext(unitName = "cartora")
    EntityManager em;

    @SuppressWarnings("unchecked")
    public Set<String> of(UUID customerId) {
        List<String> codes = em.createNativeQuery(
                        "select group_code from customer_group_member where customer_id = :customer", String.class)
                .setParameter("customer", customerId)
                .getResultList();
        return Set.copyOf(codes);
    }

    /** Refuses a group whose code is not made of small letters, digits and dashes. */
    @RolesAllowed(May.CHANGE_CUSTOMERS)
    public void join(UUID customerId, String group) {
        if (!group.matches("[a-z0-9]+(-[a-z0-9]+)*") || group.length() > 60) {
            throw Invalid.field("group", "has small letters, digits and dashes");
        }
        em.createNativeQuery("insert into customer_group_member (customer_id, group_code) values (:customer, :group)"
                        + " on conflict do nothing")
                .setParameter("customer", customerId)
                .setParameter("group", group)
                .executeUpdate();
    }

    @RolesAllowed(May.CHANGE_CUSTOMERS)
    public void leave(UUID customerId, String group) {
        em.createNativeQuery("delete from customer_group_member where customer_id = :customer and group_code = :group")
                .setParameter("customer", customerId)
                .setParameter("group", group)
                .executeUpdate();
    }
}
