package org.cartora.privacy;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.Map;
import org.cartora.person.RetentionDue;
import org.cartora.shared.May;

/** Nothing that names people is kept for longer than the settings say. One transaction, which may be repeated. */
@Stateless
@RolesAllowed(May.RUN_THE_PLATFORM)
public class Retention {

    @PersistenceContext(unitName = "cartora")
    EntityManager em;

    @EJB
    Dossiers data;

    @Inject
    Event<RetentionDue> moments;

    /** Answers how much of what was taken away. */
    public Map<String, Long> forgetOld() {
        var due = new RetentionDue(Instant.now());
        moments.fire(due);
        due.people().forEach(person -> {
            data.recordErasure(person);
            data.erase(person);
        });
        due.removed("people", due.people().size());
        due.removed(
                "personal_files",
                em.createNativeQuery("delete from personal_file where made_at < now() - interval '1 day'")
                        .executeUpdate());
        return due.removed();
    }
}
