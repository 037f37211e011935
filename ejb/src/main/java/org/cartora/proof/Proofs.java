package org.cartora.proof;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import org.cartora.shared.Alerts;

/** The proofs of the books, made anew at every call. Each is one statement, so each sees one moment of the shop. */
@Stateless
@RolesAllowed({"manager", "admin", "system"})
public class Proofs {

    static final int MOST_VIOLATIONS = 20;

    @PersistenceContext(unitName = "cartora")
    EntityManager em;

    @Inject
    Alerts alerts;

    /** All of them; one that does not hold is raised as an alert too. */
    public List<Proof> proofs() {
        em.createNativeQuery("select set_config('work_mem', '128MB', true)").getSingleResult();
        return Promise.all().stream().map(this::prove).toList();
    }

    private Proof prove(Promise promise) {
        var checked = ((Number) em.createNativeQuery(promise.checked()).getSingleResult()).longValue();
        @SuppressWarnings("unchecked")
        // computed as a whole: for the first few of many rows PostgreSQL would go through the orders one by one
        List<String> violations = em.createNativeQuery("with found (violation) as materialized ("
                        + promise.violations() + ") select violation from found limit " + MOST_VIOLATIONS)
                .getResultList();
        if (!violations.isEmpty()) {
            alerts.raise(
                    "proof-" + promise.name(), promise.sentence() + " It does not: " + violations.getFirst(), null);
        }
        return new Proof(promise.name(), promise.sentence(), violations.isEmpty(), checked, violations);
    }
}
