package org.cartora.identity;

import jakarta.enterprise.context.Dependent;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

@Dependent
class LinkRows {

    @PersistenceContext(unitName = "cartora")
    EntityManager em;

    /** Links of one customer are asked for one after the other. */
    void lock(UUID customer) {
        em.createNativeQuery("select 1 from pg_advisory_xact_lock(hashtextextended('mailed_link:' || :id, 0))")
                .setParameter("id", customer.toString())
                .getSingleResult();
    }

    long asked(UUID customer, LinkPurpose purpose, Instant since) {
        return asked(customer, purpose, since, "");
    }

    long open(UUID customer, LinkPurpose purpose, Instant since) {
        return asked(customer, purpose, since, " and used_at is null");
    }

    private long asked(UUID customer, LinkPurpose purpose, Instant since, String which) {
        return ((Number) em.createNativeQuery("select count(*) from mailed_link where customer_id = :customer"
                                + " and purpose = :purpose and asked_at > :since" + which)
                        .setParameter("customer", customer)
                        .setParameter("purpose", purpose.name())
                        .setParameter("since", since)
                        .getSingleResult())
                .longValue();
    }

    void add(UUID link, UUID customer, LinkPurpose purpose, Instant now) {
        em.createNativeQuery("insert into mailed_link (id, purpose, customer_id, asked_at, expires_at)"
                        + " values (:id, :purpose, :customer, :now, :ends)")
                .setParameter("id", link)
                .setParameter("purpose", purpose.name())
                .setParameter("customer", customer)
                .setParameter("now", now)
                .setParameter("ends", now.plus(purpose.life()))
                .executeUpdate();
    }

    boolean isOpen(UUID link, Instant now) {
        return ((Number) em.createNativeQuery("select count(*) from mailed_link where id = :id and used_at is null"
                                        + " and expires_at > :now")
                                .setParameter("id", link)
                                .setParameter("now", now)
                                .getSingleResult())
                        .intValue()
                == 1;
    }

    boolean addHash(UUID link, String hash) {
        return em.createNativeQuery("update mailed_link set hashes = hashes || cast(:hash as varchar) where id = :id")
                        .setParameter("hash", hash)
                        .setParameter("id", link)
                        .executeUpdate()
                == 1;
    }

    /** Of two who use a link at once one is second. */
    Optional<UUID> use(LinkToken token, LinkPurpose purpose, Instant now) {
        List<?> found = em.createNativeQuery(
                        "update mailed_link set used_at = :now where id = :id and purpose = :purpose"
                                + " and used_at is null and expires_at > :now and :hash = any(hashes) returning customer_id")
                .setParameter("id", token.link())
                .setParameter("purpose", purpose.name())
                .setParameter("now", now)
                .setParameter("hash", token.hash())
                .getResultList();
        return found.stream().map(UUID.class::cast).findFirst();
    }

    void useAll(UUID customer, LinkPurpose purpose, Instant now) {
        em.createNativeQuery("update mailed_link set used_at = :now where customer_id = :customer"
                        + " and purpose = :purpose and used_at is null")
                .setParameter("now", now)
                .setParameter("customer", customer)
                .setParameter("purpose", purpose.name())
                .executeUpdate();
    }

    void forget(Instant before) {
        em.createNativeQuery("delete from mailed_link where expires_at < :before or used_at < :before")
                .setParameter("before", before)
                .executeUpdate();
    }
}
