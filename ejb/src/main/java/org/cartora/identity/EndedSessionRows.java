package org.cartora.identity;

import jakarta.enterprise.context.Dependent;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

@Dependent
class EndedSessionRows {

    @PersistenceContext(unitName = "cartora")
    EntityManager em;

    void add(String session, Instant at) {
        em.createNativeQuery("insert into ended_session (id, ended_at) values (:id, :at) on conflict do nothing")
                .setParameter("id", session)
                .setParameter("at", at)
                .executeUpdate();
    }

    Map<String, Instant> since(Instant from) {
        List<?> rows = em.createNativeQuery("select id, ended_at from ended_session where ended_at > :from")
                .setParameter("from", from)
                .getResultList();
        return rows.stream().map(Object[].class::cast).collect(Collectors.toMap(row -> (String) row[0], row ->
                (Instant) row[1]));
    }

    void forget(Instant before) {
        em.createNativeQuery("delete from ended_session where ended_at < :before")
                .setParameter("before", before)
                .executeUpdate();
    }
}
