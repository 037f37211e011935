package org.cartora.audit;

import com.fasterxml.jackson.core.type.TypeReference;
import jakarta.enterprise.context.Dependent;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.List;
import org.cartora.shared.Json;
import org.jspecify.annotations.Nullable;

/** The seals and the looks at them. What counts is done by functions of the database, which may do more than the application. */
@Dependent
class SealRows {

    private static final TypeReference<List<String>> TEXTS = new TypeReference<>() {};
    private static final String SEAL =
            "select number, up_to, rows, encode(previous, 'hex') as previous, encode(hash, 'hex') as hash, sealed_at from audit_seal";
    private static final String CHECK = "select at, whole, seal, rows, cast(findings as text) from audit_check";

    @PersistenceContext(unitName = "cartora")
    EntityManager em;

    List<SealView> seal() {
        var before = em.createNativeQuery("select coalesce(max(number), 0) from audit_seal", Long.class)
                .getSingleResult();
        em.createNativeQuery("select audit_seal()").getSingleResult();
        return em
                .createNativeQuery(SEAL + " where number > :before order by number", SealView.class)
                .setParameter("before", before)
                .getResultList()
                .stream()
                .map(SealView.class::cast)
                .toList();
    }

    void months(Instant now) {
        em.createNativeQuery("select cast(audit_months(:now) as text)")
                .setParameter("now", now)
                .getResultList();
    }

    @Nullable
    SealView lastSeal() {
        List<?> found = em.createNativeQuery(SEAL + " order by number desc limit 1", SealView.class)
                .getResultList();
        return found.isEmpty() ? null : (SealView) found.getFirst();
    }

    long unsealed() {
        return (Long) em.createNativeQuery(
                        "select count(*) from audit_event where id > coalesce((select max(up_to) from audit_seal), 0)",
                        Long.class)
                .getSingleResult();
    }

    @Nullable
    Instant unsealedSince() {
        List<?> found = em.createNativeQuery("""
                        select at from audit_event where id > coalesce((select max(up_to) from audit_seal), 0)
                        order by id limit 1""", Instant.class).getResultList();
        return found.isEmpty() ? null : (Instant) found.getFirst();
    }

    /** One look at a time, over all nodes. */
    boolean claim() {
        return (Boolean) em.createNativeQuery(
                        "select pg_try_advisory_xact_lock(hashtextextended('audit-check', 0))", Boolean.class)
                .getSingleResult();
    }

    List<String> violations(long after, long upTo) {
        return texts(em.createNativeQuery("select audit_violations(:after, :upTo)", String.class)
                .setParameter("after", after)
                .setParameter("upTo", upTo)
                .getResultList());
    }

    List<String> anchor(Anchor anchor) {
        return texts(em.createNativeQuery("select audit_anchor(:number, decode(:hash, 'hex'))", String.class)
                .setParameter("number", anchor.number())
                .setParameter("hash", anchor.hash())
                .getResultList());
    }

    /** The last seal of the last look, where it is not as it was. */
    List<String> sinceLastCheck() {
        return texts(em.createNativeQuery(
                        "select audit_anchor(seal, hash) from (select * from audit_check order by id desc limit 1) c",
                        String.class)
                .getResultList());
    }

    /** The seals at which the last looks ended, where they are not as they were. */
    List<String> anchors() {
        return texts(em.createNativeQuery(
                        "select audit_anchor(seal, hash) from (select * from audit_check order by id desc limit 1000) c",
                        String.class)
                .getResultList());
    }

    List<String> standingFindings() {
        return texts(em.createNativeQuery("""
                        select distinct finding from audit_check c, jsonb_array_elements_text(c.findings) finding
                        where c.id > coalesce((select max(id) from audit_check where whole and findings = '[]'), 0)""", String.class).getResultList());
    }

    List<String> findingsSince(Instant begun) {
        return texts(em.createNativeQuery("""
                        select distinct finding from audit_check c, jsonb_array_elements_text(c.findings) finding
                        where c.at >= :begun""", String.class)
                .setParameter("begun", begun)
                .getResultList());
    }

    long count(long after, long upTo) {
        return (Long) em.createNativeQuery(
                        "select coalesce(sum(rows), 0) from audit_seal where number > :after and number <= :upTo",
                        Long.class)
                .setParameter("after", after)
                .setParameter("upTo", upTo)
                .getSingleResult();
    }

    @Nullable
    CheckView lastCheck(boolean whole) {
        List<?> found = em.createNativeQuery(CHECK + (whole ? " where whole" : "") + " order by id desc limit 1")
                .getResultList();
        return found.isEmpty() ? null : view((Object[]) found.getFirst());
    }

    CheckView add(boolean whole, long seal, long count, List<String> findings) {
        em.createNativeQuery("""
                        insert into audit_check (whole, seal, hash, rows, findings)
                        select :whole, :seal, coalesce((select hash from audit_seal where number = :seal), sha256('')), :rows,
                            cast(:findings as jsonb)""")
                .setParameter("whole", whole)
                .setParameter("seal", seal)
                .setParameter("rows", count)
                .setParameter("findings", Json.write(findings))
                .executeUpdate();
        return new CheckView(Instant.now(), whole, seal, count, findings);
    }

    private static CheckView view(Object[] row) {
        return new CheckView(
                (Instant) row[0],
                (Boolean) row[1],
                ((Number) row[2]).longValue(),
                ((Number) row[3]).longValue(),
                Json.read((String) row[4], TEXTS));
    }

    private static List<String> texts(List<?> found) {
        return found.stream().map(String.class::cast).toList();
    }
}
