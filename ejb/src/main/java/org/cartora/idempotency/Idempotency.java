package org.cartora.idempotency;

import com.fasterxml.jackson.core.type.TypeReference;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Schedule;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.interceptor.Interceptors;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.cartora.sealing.KeyRing;
import org.cartora.shared.Json;
import org.cartora.shared.Unattended;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Does the work of a keyed request once and gives its answer again to whoever repeats it within 24 hours.
 *
 * <p>Where the work is one transaction, the answer commits in it: after a crash there are both or neither, so a retry never does a
 * thing twice. A lock that ends with the transaction keeps the second of two equal requests out while the first is running;
 * it hears so at once instead of waiting.
 */
@Stateless
@PermitAll
public class Idempotency {

    /** Answers tell who buys and where that lives; for the day that they are kept they are sealed with the shop's own key. */
    private static final String PLACE = "idempotency_key.body";

    private static final TypeReference<Map<String, String>> HEADERS = new TypeReference<>() {};

    @PersistenceContext(unitName = "cartora")
    EntityManager em;

    @Inject
    @ConfigProperty(name = "cartora.idempotency.claim")
    Duration claim;

    /**
     * The work's answer, or the earlier one marked as replayed. Facades called by the work join this transaction; what it
     * throws rolls everything back and leaves the key free. Refuses with REQUEST_IN_PROGRESS while the first is running and
     * with IDEMPOTENCY_KEY_REUSED if the earlier request was another one.
     */
    public Answer once(RequestKey key, Supplier<Answer> work) {
        if (!locked(key)) {
            throw IdempotencyRefused.inProgress();
        }
        var earlier = earlier(key);
        if (earlier.isPresent()) {
            return earlier.get();
        }
        var answer = work.get();
        if (answer.isFinal()) {
            keep(key, answer);
        }
        return answer;
    }

    /** Keeps a refusal that rolled its work back; an answer that came first stays. */
    public void refused(RequestKey key, Answer answer) {
        keep(key, answer);
    }

    /**
     * Claims a key for work of several transactions, or answers what was answered before. The claim ends with the answer,
     * with {@link #release}, or by itself after {@code cartora.idempotency.claim}, if its process died; whoever goes on then
     * repeats the steps with the same ids. Refuses as {@link #once}.
     */
    public Optional<Answer> claim(RequestKey key, UUID claimant) {
        lazily();
        var claimed = em.createNativeQuery(
                        "insert into idempotency_key as k (scope, key, request_hash, claimed_until, claimed_by, created_at)"
                                + " values (:scope, :key, :hash, now() + cast(:claim as interval), :claimant, now())"
                                + " on conflict (scope, key) do update set claimed_until = excluded.claimed_until,"
                                + " claimed_by = excluded.claimed_by, request_hash = excluded.request_hash, status = null, created_at = now()"
                                + " where k.created_at < now() - interval '24 hours'"
                                + " or (k.status is null and k.claimed_until < now() and k.request_hash = excluded.request_hash)")
                .setParameter("scope", key.scope())
                .setParameter("key", key.key())
                .setParameter("hash", key.requestHash())
                .setParameter("claim", claim.toString())
                .setParameter("claimant", claimant)
                .executeUpdate();
        if (claimed == 1) {
            return Optional.empty();
        }
        return Optional.of(earlier(key).orElseThrow(IdempotencyRefused::inProgress));
    }

    /**
     * Keeps the answer of work whose every step may be repeated; so it need not wait for the disk: without it, the work is
     * gone through again and answers the same.
     */
    public void answered(RequestKey key, Answer answer) {
        lazily();
        keep(key, answer);
    }

    /** Nothing worth keeping came of a claim, or nobody knows whether it was made: a retry tries again. Another's stays. */
    public void release(RequestKey key, UUID claimant) {
        lazily();
        em.createNativeQuery("delete from idempotency_key where scope = :scope and key = :key and status is null"
                        + " and claimed_by = :claimant")
                .setParameter("scope", key.scope())
                .setParameter("key", key.key())
                .setParameter("claimant", claimant)
                .executeUpdate();
    }

    /** Forgets keys older than a day. */
    @Interceptors(Unattended.class)
    @Schedule(hour = "*", minute = "41", persistent = false)
    void sweep() {
        em.createNativeQuery("delete from idempotency_key where created_at < now() - interval '24 hours'")
                .executeUpdate();
    }

    private boolean locked(RequestKey key) {
        return (boolean) em.createNativeQuery("select pg_try_advisory_xact_lock(hashtextextended(:scope || :key, 0))")
                .setParameter("scope", key.scope())
                .setParameter("key", key.key())
                .getSingleResult();
    }

    @SuppressWarnings("unchecked")
    private Optional<Answer> earlier(RequestKey key) {
        List<Object[]> rows = em.createNativeQuery(
                        "select request_hash, status, cast(headers as text), body from idempotency_key"
                                + " where scope = :scope and key = :key and created_at > now() - interval '24 hours'")
                .setParameter("scope", key.scope())
                .setParameter("key", key.key())
                .getResultList();
        if (rows.isEmpty()) {
            return Optional.empty();
        }
        var row = rows.getFirst();
        if (!key.requestHash().equals(row[0])) {
            throw IdempotencyRefused.reused();
        }
        if (row[1] == null) {
            throw IdempotencyRefused.inProgress();
        }
        var headers = new HashMap<>(Json.read((String) row[2], HEADERS));
        headers.put("Idempotency-Replayed", "true");
        return Optional.of(
                new Answer(((Number) row[1]).intValue(), headers, KeyRing.shop().open(PLACE, (byte[]) row[3])));
    }

    private void keep(RequestKey key, Answer answer) {
        em.createNativeQuery(
                        "insert into idempotency_key as k (scope, key, request_hash, status, headers, body, created_at)"
                                + " values (:scope, :key, :hash, :status, cast(:headers as jsonb), :body, now())"
                                + " on conflict (scope, key) do update set request_hash = excluded.request_hash,"
                                + " status = excluded.status, headers = excluded.headers, body = excluded.body,"
                                + " created_at = now() where k.status is null or k.created_at < now() - interval '24 hours'")
                .setParameter("scope", key.scope())
                .setParameter("key", key.key())
                .setParameter("hash", key.requestHash())
                .setParameter("status", answer.status())
                .setParameter("headers", Json.write(answer.headers()))
                .setParameter("body", KeyRing.shop().seal(PLACE, answer.body()))
                .executeUpdate();
    }

    private void lazily() {
        em.createNativeQuery("set local synchronous_commit = off").executeUpdate();
    }
}
