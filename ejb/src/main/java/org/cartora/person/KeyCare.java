package org.cartora.person;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.cartora.sealing.KeyRing;
import org.cartora.sealing.PersonKey;
import org.cartora.shared.May;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/**
 * Keys that are old: those wrapped with a key of the shop that is not the primary one any more are wrapped anew, and people's
 * own are renewed. A renewal takes two visits with some time between them, in which whoever had read the former key is done
 * with it: the first gives the new key, the second seals everything with it and drops the former. Each visit may be repeated.
 */
@Stateless
@RolesAllowed(May.RUN_THE_PLATFORM)
public class KeyCare {

    private static final List<String> TABLES = List.of("person_key", "paper_key");

    @PersistenceContext(unitName = "cartora")
    EntityManager em;

    @Inject
    Event<KeyRenewed> renewals;

    @Inject
    @ConfigProperty(name = "cartora.privacy.renewal-grace")
    Duration grace;

    /** People in the order of their ids whose keys are to be wrapped anew. */
    @SuppressWarnings("unchecked")
    public List<UUID> toWrap(@Nullable UUID last, int limit) {
        return em.createNativeQuery(
                        "select person_id from person_key where substring(wrapped from 1 for 5) <> :prefix"
                                + " and person_id > :last union select person_id from paper_key"
                                + " where substring(wrapped from 1 for 5) <> :prefix and person_id > :last order by 1 limit :limit",
                        UUID.class)
                .setParameter("prefix", KeyRing.shop().prefix())
                .setParameter("last", last == null ? new UUID(0, 0) : last)
                .setParameter("limit", limit)
                .getResultList();
    }

    public void wrap(List<UUID> people) {
        for (var table : TABLES) {
            for (var person : people) {
                locked(table, person)
                        .ifPresent(key -> store(table, KeyRing.shop().rewrap(person, key.wrapped())));
            }
        }
    }

    /** People in the order of their ids whose keys were issued before a time, or renewed long enough ago. */
    @SuppressWarnings("unchecked")
    public List<UUID> toRenew(Instant issuedBefore, @Nullable UUID last, int limit) {
        return em.createNativeQuery(
                        "select person_id from person_key where person_id > :last and"
                                + " ((renewed_at is null and issued_at < :before) or renewed_at <= :over) order by 1 limit :limit",
                        UUID.class)
                .setParameter("before", issuedBefore)
                .setParameter("over", Instant.now().minus(grace))
                .setParameter("last", last == null ? new UUID(0, 0) : last)
                .setParameter("limit", limit)
                .getResultList();
    }

    /** One visit to each of them. */
    public void renew(List<UUID> people) {
        for (var person : people) {
            locked("person_key", person).ifPresent(key -> {
                if (key.hasFormer()) {
                    renewals.fire(new KeyRenewed(key));
                    store("person_key", key.withoutFormer());
                    mark(person, "renewed_at = null, issued_at = now()");
                } else {
                    store("person_key", key.renewed());
                    mark(person, "renewed_at = now()");
                }
            });
        }
    }

    private void mark(UUID person, String change) {
        em.createNativeQuery("update person_key set " + change + " where person_id = :person")
                .setParameter("person", person)
                .executeUpdate();
    }

    @SuppressWarnings("unchecked")
    private Optional<PersonKey> locked(String table, UUID person) {
        return em.createNativeQuery("select wrapped from " + table + " where person_id = :person for update")
                .setParameter("person", person)
                .getResultStream()
                .map(wrapped -> KeyRing.shop().open(person, (byte[]) wrapped))
                .findFirst();
    }

    private void store(String table, PersonKey key) {
        em.createNativeQuery("update " + table + " set wrapped = :wrapped where person_id = :person")
                .setParameter("wrapped", key.wrapped())
                .setParameter("person", key.person())
                .executeUpdate();
    }
}
