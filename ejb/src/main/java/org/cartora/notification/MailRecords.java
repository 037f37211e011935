package org.cartora.notification;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Duration;
import org.cartora.person.RetentionDue;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** That a mail was sent is needed as long as its event may come again. */
@ApplicationScoped
class MailRecords {

    @PersistenceContext(unitName = "cartora")
    EntityManager em;

    @Inject
    @ConfigProperty(name = "cartora.privacy.mails-kept")
    Duration kept;

    void retain(@Observes RetentionDue due) {
        due.removed(
                "mails",
                em.createNativeQuery("delete from mail where sent_at < :before")
                        .setParameter("before", due.now().minus(kept))
                        .executeUpdate());
    }
}
