package org.cartora.notification;

import jakarta.enterprise.context.Dependent;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.util.Optional;
import java.util.UUID;

@Dependent
class Mails {

    @PersistenceContext(unitName = "cartora")
    EntityManager em;

    Optional<Mail> lock(MailKind kind, UUID subjectId) {
        return em.createQuery("select m from Mail m where m.kind = :kind and m.subjectId = :subject", Mail.class)
                .setParameter("kind", kind)
                .setParameter("subject", subjectId)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultStream()
                .findFirst();
    }

    Optional<Mail> lock(UUID eventId) {
        return Optional.ofNullable(em.find(Mail.class, eventId, LockModeType.PESSIMISTIC_WRITE));
    }

    void add(Mail mail) {
        em.persist(mail);
    }
}
