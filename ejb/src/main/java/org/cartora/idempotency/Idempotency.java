package org.cartora.idempotency;

import com.fasterxml.jackson.core.type.TypeReference;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Schedule;
import jakarta.ejb.Stateless;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.cartora.shared.Json;

/**
 * Idempotency keys: claimed before the work, answered after it.
 *
 * <p>The claim is a committed row with a lease, so that a second caller hears "in progress" at once instead of waiting; a
 * claim whose process died ends by itself after a minute. Neither claim nor answer waits for the disk
 * ({@code synchronous_commit = off}): after a crash between the work and its stored answer, the retry does the work again.
 * Orders and checkouts are safe then (one order and one payment per checkout); a cart line or a stock correction by a
 * difference would be added twice, and needs its answer in the transaction of the work.
 */
@Stateless
@PermitAll
public class Idempotency {

    private static final TypeReference<Map<String, String>> HEADERS = new TypeReference<>() {};

    @PersistenceContext(unitName = "cartora")
    EntityManager em;

    /**
     * Claims a key within a scope (caller and route). Empty: do the work, then call {@link #answered} or {@link #release}.
     * An answer: give it again. Refuses with REQUEST_IN_PROGRESS while the first is running and with
     * IDEMPOTENCY_KEY_REUSED if the request's hash differs.
     */
    public Optional<Answer> claim(String scope, String key, String requestHash) {
        lazily();
        var claimed = em.createNativeQuery(
                        "insert into idempotency_key as k (scope, key, request_hash, claimed_until, created_at)"
                                + " values (:scope, :key, :hash, now() + interval '60 seconds', now())"
                                + " on conflict (scope, key) do update set claimed_until = excluded.claimed_until,"
                                + " request_hash = excluded.request_hash, status = null, created_at = now()"
                                + " where k.created_at < now() - interval '24 hours'"
                                + " or (k.status is null and k.claimed_until < now() and k.request_hash = excluded.request_hash)")
                .setParameter("scope", scope)
                .setParameter("key", key)
                .setParameter("hash", requestHash)
                .executeUpdate();
        return claimed == 1 ? Optional.empty() : Optional.of(earlier(scope, key, requestHash));
    }

    /** Keeps the answer for 24 hours. */
    public void answered(String scope, String key, Answer answer) {
        lazily();
        em.createNativeQuery(
                        "update idempotency_key set status = :status, headers = cast(:headers as jsonb), body = :body"
                                + " where scope = :scope and key = :key")
                .setParameter("status", answer.status())
                .setParameter("headers", Json.write(answer.headers()))
                .setParameter("body", answer.body())
                .setParameter("scope", scope)
                .setParameter("key", key)
                .executeUpdate();
    }

    /** Nothing worth keeping came of it: a retry tries again. */
    public void release(String scope, String key) {
        lazily();
        em.createNativeQuery("delete from idempotency_key where scope = :scope and key = :key and status is null")
                .setParameter("scope", scope)
                .setParameter("key", key)
                .executeUpdate();
    }

    /** Forgets keys older than a day. */
    @Schedule(hour = "*", minute = "41", persistent = false)
    void sweep() {
        em.createNativeQuery("delete from idempotency_key where created_at < now() - interval '24 hours'")
                .executeUpdate();
    }

    @SuppressWarnings("unchecked")
    private Answer earlier(String scope, String key, String requestHash) {
        List<Object[]> rows = em.createNativeQuery(
                        "select request_hash, status, cast(headers as text), body from idempotency_key"
                                + " where scope = :scope and key = :key")
                .setParameter("scope", scope)
                .setParameter("key", key)
                .getResultList();
        if (rows.isEmpty()) {
            throw IdempotencyRefused.inProgress();
        }
        var row = rows.getFirst();
        if (!requestHash.equals(row[0])) {
            throw IdempotencyRefused.reused();
        }
        if (row[1] == null) {
            throw IdempotencyRefused.inProgress();
        }
        return new Answer(((Number) row[1]).intValue(), Json.read((String) row[2], HEADERS), (byte[]) row[3]);
    }

    private void lazily() {
        em.createNativeQuery("set local synchronous_commit = off").executeUpdate();
    }
}
