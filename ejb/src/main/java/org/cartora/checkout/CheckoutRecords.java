package org.cartora.checkout;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Duration;
import org.cartora.person.ErasureAsked;
import org.cartora.person.KeyRenewed;
import org.cartora.person.PersonErased;
import org.cartora.person.RetentionDue;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** What is kept of those who check out, until they want to be forgotten. */
@ApplicationScoped
class CheckoutRecords {

    @PersistenceContext(unitName = "cartora")
    EntityManager em;

    @Inject
    @ConfigProperty(name = "cartora.privacy.checkouts-kept")
    Duration kept;

    void ask(@Observes ErasureAsked wish) {
        var open = em.createNativeQuery("select 1 from checkout_contact k join checkout c on c.id = k.checkout_id"
                        + " where k.person_id = :id and (c.state = 'PAID' or (c.state = 'OPEN' and c.expires_at > now()))"
                        + " limit 1")
                .setParameter("id", wish.person())
                .getResultList();
        if (!open.isEmpty()) {
            wish.refuse("checkout", "a purchase is under way; finish it, or wait ten minutes");
        }
    }

    void forget(@Observes PersonErased person) {
        em.createNativeQuery("update checkout_contact set email_index = null where person_id = :id")
                .setParameter("id", person.person())
                .executeUpdate();
    }

    /** Of checkouts that came to nothing, and of those whose order knows the same. */
    void retain(@Observes RetentionDue due) {
        due.removed(
                "people_without_order",
                em.createNativeQuery(
                                "with gone as (delete from checkout_contact k using checkout c where c.id = k.checkout_id"
                                        + " and c.state in ('EXPIRED', 'PLACED') and c.expires_at < :before returning k.person_id)"
                                        + " delete from person_key p using gone g where p.person_id = g.person_id and not exists"
                                        + " (select from order_contact o where o.person_id = p.person_id) and not exists"
                                        + " (select from customer c where c.id = p.person_id)")
                        .setParameter("before", due.now().minus(kept))
                        .executeUpdate());
    }

    void reseal(@Observes KeyRenewed renewal) {
        renewal.reseal(em, "checkout_contact", "checkout_id", "sealed", "person_id = :person");
    }
}
