package org.cartora.promotion;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import org.cartora.person.PersonErased;

/** Coupons of guests are counted under what finds their e-mail; of who is forgotten nothing finds it any more. */
@ApplicationScoped
class RedeemerRecords {

    @PersistenceContext(unitName = "cartora")
    EntityManager em;

    void forget(@Observes PersonErased person) {
        em.createNativeQuery("delete from promotion_use u using redemption r where r.checkout_id = :id"
                        + " and r.redeemer like 'guest:%' and u.promotion_id = r.promotion_id and u.redeemer = r.redeemer"
                        + " and not exists (select from redemption o where o.promotion_id = r.promotion_id"
                        + " and o.redeemer = r.redeemer and o.checkout_id <> r.checkout_id)")
                .setParameter("id", person.person())
                .executeUpdate();
        em.createNativeQuery("update redemption set redeemer = 'erased:' || checkout_id where checkout_id = :id"
                        + " and redeemer like 'guest:%'")
                .setParameter("id", person.person())
                .executeUpdate();
    }
}
