package org.cartora.customer;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import org.cartora.person.Disclosure;
import org.cartora.person.KeyRenewed;
import org.cartora.person.PersonErased;

/** What is kept of customers, for themselves and until they want to be forgotten. */
@ApplicationScoped
class CustomerRecords {

    @PersistenceContext(unitName = "cartora")
    EntityManager em;

    @Inject
    CustomerRows rows;

    @Inject
    Addresses addresses;

    void disclose(@Observes Disclosure wish) {
        var id = wish.person();
        rows.find(id).flatMap(customer -> rows.person(id).map(customer::view)).ifPresent(profile -> {
            wish.add("profile", profile);
            wish.add(
                    "addresses",
                    addresses.of(id).stream().map(SavedAddress::view).toList());
            wish.add(
                    "groups",
                    em.createNativeQuery("select group_code from customer_group_member where customer_id = :id")
                            .setParameter("id", id)
                            .getResultList());
        });
    }

    /** The row stays, for others refer to it; its handle says nothing of who it was. */
    void forget(@Observes PersonErased person) {
        for (var table : new String[] {"customer_identity", "customer_address", "customer_group_member"}) {
            em.createNativeQuery("delete from " + table + " where customer_id = :id")
                    .setParameter("id", person.person())
                    .executeUpdate();
        }
        em.createNativeQuery("update customer set username = :nobody, erased_at = now() where id = :id")
                .setParameter("nobody", "erased-" + Handles.next())
                .setParameter("id", person.person())
                .executeUpdate();
    }

    void reseal(@Observes KeyRenewed renewal) {
        renewal.reseal(em, "customer_identity", "customer_id", "sealed", "customer_id = :person");
        renewal.reseal(em, "customer_address", "id", "sealed", "customer_id = :person");
    }
}
