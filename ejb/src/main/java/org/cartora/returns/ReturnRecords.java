package org.cartora.returns;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Objects;
import org.cartora.person.Disclosure;
import org.cartora.person.ErasureAsked;
import org.cartora.person.KeyRenewed;

/** What is kept of those who send something back, for themselves and until they want to be forgotten. */
@ApplicationScoped
class ReturnRecords {

    private static final String THEIRS =
            "order_id in (select c.order_id from order_contact c where c.person_id = :person)";

    @PersistenceContext(unitName = "cartora")
    EntityManager em;

    @SuppressWarnings("unchecked")
    void disclose(@Observes Disclosure wish) {
        List<CustomerReturn> theirs = em.createNativeQuery(
                        "select r.id from customer_return r where r." + THEIRS + " order by r.id")
                .setParameter("person", wish.person())
                .getResultStream()
                .map(id -> Objects.requireNonNull(em.find(CustomerReturn.class, id)))
                .toList();
        wish.add("returns", theirs.stream().map(CustomerReturn::view).toList());
    }

    void ask(@Observes ErasureAsked wish) {
        var open = em.createNativeQuery("select 1 from customer_return where state in ('REQUESTED', 'APPROVED') and "
                        + THEIRS + " limit 1")
                .setParameter("person", wish.person())
                .getResultList();
        if (!open.isEmpty()) {
            wish.refuse("returns", "something is on its way back; wait until that is done");
        }
    }

    void reseal(@Observes KeyRenewed renewal) {
        renewal.reseal(em, "customer_return", "id", "words", THEIRS);
    }
}
