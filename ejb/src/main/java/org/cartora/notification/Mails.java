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

    /** False if there is a mail of its kind about its subject already. */
    boolean add(Mail mail) {
        return em.createQuery("insert into Mail (eventId, kind, subjectId, messageId, state, attempts, claimedUntil)"
                                + " values (:event, :kind, :subject, :message, :state, :attempts, :until)"
                                + " on conflict do nothing")
                        .setParameter("event", mail.eventId())
                        .setParameter("kind", mail.kind())
                        .setParameter("subject", mail.subjectId())
                        .setParameter("message", mail.messageId())
                        .setParameter("state", mail.state())
                        .setParameter("attempts", mail.attempts())
                        .setParameter("until", mail.claimedUntil())
                        .executeUpdate()
                == 1;
    }

    Mail lock(MailKind kind, UUID subjectId) {
        return em.createQuery("select m from Mail m where m.kind = :kind and m.subjectId = :subject", Mail.class)
                .setParameter("kind", kind)
                .setParameter("subject", subjectId)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getSingleResult();
    }

    Optional<Mail> lock(UUID eventId) {
        return Optional.ofNullable(em.find(Mail.class, eventId, LockModeType.PESSIMISTIC_WRITE));
    }
}
