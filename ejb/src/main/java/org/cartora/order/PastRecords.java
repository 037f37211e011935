package org.cartora.order;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.cartora.person.Disclosure;
import org.cartora.person.EmailProved;
import org.cartora.person.KeyRenewed;
import org.cartora.person.PersonErased;
import org.cartora.person.PersonKeys;
import org.cartora.person.RetentionDue;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** What is kept of those who ordered in an earlier shop, for themselves and until they want to be forgotten. */
@ApplicationScoped
class PastRecords {

    @PersistenceContext(unitName = "cartora")
    EntityManager em;

    @Inject
    @ConfigProperty(name = "cartora.privacy.guests-kept")
    Duration kept;

    @Inject
    PastOrders past;

    @EJB
    PersonKeys keys;

    /** Sealed anew with the customer's key, so that forgetting the customer forgets these too. */
    void claim(@Observes EmailProved proof) {
        var found = past.unclaimed(proof.emailIndex());
        if (!found.isEmpty()) {
            var key = keys.of(proof.person());
            found.forEach(order -> past.handOver(order, key));
        }
    }

    void disclose(@Observes Disclosure wish) {
        var found = past.ofPerson(wish.person());
        if (!wish.isTooMuch(found.size()) && !found.isEmpty()) {
            wish.add("past_orders", found);
        }
    }

    void forget(@Observes PersonErased person) {
        em.createNativeQuery("update past_order_contact set email_index = null where person_id = :id")
                .setParameter("id", person.person())
                .executeUpdate();
    }

    /** Those whom nobody here knows and whose order is old; customers are kept until they say so. */
    @SuppressWarnings("unchecked")
    void retain(@Observes RetentionDue due) {
        List<UUID> old = em.createNativeQuery(
                        "select c.person_id from past_order_contact c join past_order o on o.id = c.order_id"
                                + " join person_key k on k.person_id = c.person_id where o.customer_id is null"
                                + " and o.placed_at < cast(:before as timestamptz) limit 1000",
                        UUID.class)
                .setParameter("before", due.now().minus(kept).toString())
                .getResultList();
        old.forEach(due::forget);
    }

    void reseal(@Observes KeyRenewed renewal) {
        renewal.reseal(em, "past_order_contact", "order_id", "sealed", "person_id = :person");
    }
}
