package org.cartora.invoice;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.time.Period;
import java.time.ZoneOffset;
import org.cartora.person.Disclosure;
import org.cartora.person.PersonErased;
import org.cartora.person.RetentionDue;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * The papers that were issued to people. The law wants them kept for years, so their key is not the person's: it ends when the
 * last of them is old enough, which is never sooner than the person is forgotten.
 */
@ApplicationScoped
class PaperRecords {

    @PersistenceContext(unitName = "cartora")
    EntityManager em;

    @EJB
    Invoicing invoicing;

    @Inject
    @ConfigProperty(name = "cartora.privacy.papers-kept")
    String kept;

    void disclose(@Observes Disclosure wish) {
        wish.add(
                "documents",
                em.createNativeQuery("select d.kind || ' ' || d.number || ' of ' || o.number from document d"
                                + " join orders o on o.id = d.order_id join order_contact c on c.order_id = o.id"
                                + " where c.person_id = :id order by d.issued_at")
                        .setParameter("id", wish.person())
                        .getResultList());
    }

    @SuppressWarnings("unchecked")
    void forget(@Observes PersonErased person) {
        if (!Period.parse(kept).isZero()) {
            em.createNativeQuery(
                            "select o.number from orders o join order_contact c on c.order_id = o.id"
                                    + " where c.person_id = :id",
                            String.class)
                    .setParameter("id", person.person())
                    .getResultList()
                    .forEach(number -> invoicing.keepAll(String.valueOf(number)));
        }
        var since =
                Instant.now().atOffset(ZoneOffset.UTC).minus(Period.parse(kept)).toInstant();
        em.createNativeQuery("update paper_key k set ends_at = greatest(now(), x.last + (now() - :since)) from"
                        + " (select max(d.issued_at) as last from document_paper p join document d on d.id = p.document_id"
                        + " where p.person_id = :id) x where k.person_id = :id")
                .setParameter("since", since)
                .setParameter("id", person.person())
                .executeUpdate();
        end();
    }

    void retain(@Observes RetentionDue due) {
        end();
    }

    /** Papers that have been kept for long enough, and their keys. */
    private void end() {
        em.createNativeQuery(
                        "delete from document_paper p using paper_key k where k.person_id = p.person_id and k.ends_at <= now()")
                .executeUpdate();
        em.createNativeQuery("delete from paper_key where ends_at <= now()").executeUpdate();
    }
}
