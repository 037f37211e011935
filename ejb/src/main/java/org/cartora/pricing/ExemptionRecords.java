package org.cartora.pricing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import org.cartora.person.Disclosure;
import org.cartora.person.PersonErased;

/** VAT ids of customers, for themselves and until they want to be forgotten. */
@ApplicationScoped
class ExemptionRecords {

    @PersistenceContext(unitName = "cartora")
    EntityManager em;

    void disclose(@Observes Disclosure wish) {
        wish.add(
                "vat_ids",
                em.createNativeQuery("select vat_id from tax_exemption where customer_id = :id")
                        .setParameter("id", wish.person())
                        .getResultList());
    }

    void forget(@Observes PersonErased person) {
        em.createNativeQuery("delete from tax_exemption where customer_id = :id")
                .setParameter("id", person.person())
                .executeUpdate();
    }
}
