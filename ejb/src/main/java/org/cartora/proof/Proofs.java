package org.cartora.proof;

import jakarta.annotation.Resource;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.SessionContext;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.atomic.AtomicInteger;
import org.cartora.shared.Alerts;
import org.cartora.shared.May;

/** The proofs of the books, made anew at every call. Each is one statement, so each sees one moment of the shop. */
@Stateless
@RolesAllowed(May.SEE_PROOFS)
public class Proofs {

    static final int MOST_VIOLATIONS = 20;

    @PersistenceContext(unitName = "cartora")
    EntityManager em;

    @Inject
    Alerts alerts;

    @Resource
    SessionContext context;

    @Resource(lookup = "java:comp/DefaultManagedExecutorService")
    ManagedExecutorService threads;

    /** All of them, two at a time; one that does not hold is raised as an alert too. */
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    public List<Proof> proofs() {
        var promises = Promise.all();
        var made = new Proof[promises.size()];
        var next = new AtomicInteger();
        var facade = context.getBusinessObject(Proofs.class);
        Runnable lane = () -> {
            for (var i = next.getAndIncrement(); i < made.length; i = next.getAndIncrement()) {
                made[i] = facade.prove(promises.get(i).name());
            }
        };
        var other = threads.submit(lane);
        lane.run();
        try {
            other.get();
        } catch (ExecutionException e) {
            throw new IllegalStateException(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
        return Arrays.asList(made);
    }

    /** One of them, by its name. */
    public Proof prove(String name) {
        var promise = Promise.of(name);
        // the other processor proves something else at the same time
        em.createNativeQuery(
                        "select set_config('work_mem', '128MB', true), set_config('max_parallel_workers_per_gather', '0', true)")
                .getSingleResult();
        var checked = ((Number) em.createNativeQuery(promise.checked()).getSingleResult()).longValue();
        // computed as a whole: for the first few of many rows PostgreSQL would go through the orders one by one
        @SuppressWarnings("unchecked")
        List<String> violations = em.createNativeQuery("with found (violation) as materialized (" + promise.violations()
                        + ") select violation from found limit " + MOST_VIOLATIONS)
                .getResultList();
        if (!violations.isEmpty()) {
            alerts.raise(
                    "proof-" + promise.name(), promise.sentence() + " It does not: " + violations.getFirst(), null);
        }
        return new Proof(promise.name(), promise.sentence(), violations.isEmpty(), checked, violations);
    }
}
