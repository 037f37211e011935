package org.cartora.payment;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.enterprise.context.Dependent;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** States stand in the queries as literals: a plan that is kept for all parameters can use an index of some states then. */
@Dependent
class Intents {

    @PersistenceContext(unitName = "cartora")
    EntityManager em;

    void add(Object row) {
        em.persist(row);
    }

    Optional<IntentView> bySecret(String secret) {
        return one("clientSecret", secret, LockModeType.NONE).map(PaymentIntent::view);
    }

    /** Only looked at: who locks it later in the same transaction reads it anew. Not for who has locked it already. */
    Optional<IntentView> byReference(String reference) {
        var found = one("reference", reference, LockModeType.NONE);
        found.ifPresent(em::detach);
        return found.map(PaymentIntent::view);
    }

    Optional<IntentView> byCheckout(UUID checkout) {
        return one("checkoutId", checkout, LockModeType.NONE).map(PaymentIntent::view);
    }

    Optional<PaymentIntent> lock(UUID id) {
        return Optional.ofNullable(em.find(PaymentIntent.class, id, LockModeType.PESSIMISTIC_WRITE));
    }

    /** For bookkeeping that may be lost in a crash without harm, because the provider knows it too: nobody waits for the disk. */
    Optional<PaymentIntent> lockLazily(UUID id) {
        return em.createQuery(
                        "select i, function('set_config', 'synchronous_commit', 'off', true) from PaymentIntent i where i.id = :id",
                        Tuple.class)
                .setParameter("id", id)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultStream()
                .map(row -> row.get(0, PaymentIntent.class))
                .findFirst();
    }

    Optional<PaymentIntent> lockByCheckout(UUID checkout) {
        return one("checkoutId", checkout, LockModeType.PESSIMISTIC_WRITE);
    }

    /** Intents that may have moved at the provider without our hearing of it, oldest first. */
    List<UUID> unheard(Instant now, int limit) {
        return em.createQuery(
                        "select i.checkoutId from PaymentIntent i where i.status not in (SUCCEEDED, CANCELED) and i.looks.next < :now"
                                + " and i.reference is not null order by i.looks.next",
                        UUID.class)
                .setParameter("now", now)
                .setMaxResults(limit)
                .getResultList();
    }

    /** Captured money whose fee the provider has not told, the longest unasked first. */
    List<UUID> withoutFee(Instant now, int limit) {
        return em.createQuery(
                        "select i.checkoutId from PaymentIntent i where i.captured > 0 and i.fee.amount is null and i.looks.next < :now"
                                + " and i.reference is not null order by i.looks.next",
                        UUID.class)
                .setParameter("now", now)
                .setMaxResults(limit)
                .getResultList();
    }

    List<UUID> dueRefunds(Instant now, int limit) {
        return em.createQuery(
                        "select r.id from Refund r where r.nextAttemptAt <= :now order by r.nextAttemptAt", UUID.class)
                .setParameter("now", now)
                .setMaxResults(limit)
                .getResultList();
    }

    Optional<Refund> refund(UUID id) {
        return Optional.ofNullable(em.find(Refund.class, id));
    }

    List<PaymentIntent> of(Collection<UUID> checkouts) {
        return em.createQuery(
                        "from PaymentIntent i where i.checkoutId in :checkouts order by i.createdAt, i.id",
                        PaymentIntent.class)
                .setParameter("checkouts", checkouts)
                .getResultList();
    }

    /** Reservations that end before a time and that nobody was told of, the first one first. */
    List<PaymentIntent> ending(Instant before, int limit) {
        return em.createQuery(
                        "from PaymentIntent i where i.status = REQUIRES_CAPTURE and not i.reservation.warned and i.reservation.until < :before"
                                + " order by i.reservation.until",
                        PaymentIntent.class)
                .setParameter("before", before)
                .setMaxResults(limit)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultList();
    }

    List<Refund> failedRefunds(int limit) {
        return em.createQuery(
                        "from Refund r where r.state = FAILED and r.repeatedBy is null order by r.id", Refund.class)
                .setMaxResults(limit)
                .getResultList();
    }

    boolean anyOpenRefund(Collection<UUID> checkouts) {
        return !em.createQuery(
                        "select r.id from Refund r where r.checkoutId in :checkouts and r.state <> SETTLED"
                                + " and r.repeatedBy is null",
                        UUID.class)
                .setParameter("checkouts", checkouts)
                .setMaxResults(1)
                .getResultList()
                .isEmpty();
    }

    List<Refund> refunds(UUID checkout) {
        return em.createQuery("from Refund r where r.checkoutId = :checkout order by r.id", Refund.class)
                .setParameter("checkout", checkout)
                .getResultList();
    }

    /** By the provider's name for it, or by the id that the shop wrote on it. */
    Optional<Refund> lockRefund(String reference, @Nullable UUID id) {
        return em.createQuery("from Refund r where r.providerReference = :reference", Refund.class)
                .setParameter("reference", reference)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultStream()
                .findFirst()
                .or(() -> id == null ? Optional.empty() : lockRefund(id));
    }

    Optional<Refund> lockRefund(UUID id) {
        return Optional.ofNullable(em.find(Refund.class, id, LockModeType.PESSIMISTIC_WRITE));
    }

    List<TransactionView> transactions(UUID checkout) {
        return byCheckout(checkout)
                .map(intent -> em.createQuery(
                                "from PaymentTransaction t where t.intentId = :id order by t.id",
                                PaymentTransaction.class)
                        .setParameter("id", intent.id())
                        .getResultStream()
                        .map(t -> t.view(intent.provider()))
                        .toList())
                .orElse(List.of());
    }

    /** Answers whether an event of the provider is heard for the first time. */
    boolean firstTime(String provider, String event) {
        return em.createNativeQuery("insert into provider_event (provider, event_id, received_at)"
                                + " values (:provider, :event, now()) on conflict do nothing")
                        .setParameter("provider", provider)
                        .setParameter("event", event)
                        .executeUpdate()
                == 1;
    }

    /** Answers how many of the oldest were forgotten. */
    int forgetEvents(int limit) {
        return em.createNativeQuery(
                        "delete from provider_event where (provider, event_id) in (select provider, event_id"
                                + " from provider_event where received_at < now() - interval '30 days' limit :limit)")
                .setParameter("limit", limit)
                .executeUpdate();
    }

    /** Keeps an event that cannot be true for a person to look at; answers whether it is the first time. */
    boolean park(String provider, String event, String reason, byte[] body) {
        return em.createNativeQuery("insert into parked_event (provider, event_id, reason, body, received_at)"
                                + " values (:provider, :event, :reason, :body, now()) on conflict do nothing")
                        .setParameter("provider", provider)
                        .setParameter("event", event)
                        .setParameter("reason", reason)
                        .setParameter("body", new String(body, UTF_8))
                        .executeUpdate()
                == 1;
    }

    private Optional<PaymentIntent> one(String field, Object value, LockModeType lock) {
        return em.createQuery("from PaymentIntent i where i." + field + " = :value", PaymentIntent.class)
                .setParameter("value", value)
                .setLockMode(lock)
                .getResultStream()
                .findFirst();
    }
}
