package org.cartora.customer;

import jakarta.enterprise.context.Dependent;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import java.util.Collection;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.cartora.person.Sealed;
import org.cartora.sealing.KeyRing;
import org.cartora.sealing.PersonKey;
import org.jspecify.annotations.Nullable;

/** Customers with their groups, read straight into records. */
@Dependent
class CustomerCards {

    private static final String NEWEST = " from customer_identity p join customer c on c.id = p.customer_id"
            + " where not exists (select 1 from customer_identity o join customer oc on oc.id = o.customer_id"
            + " where o.email_index = p.email_index and (oc.created_at, oc.id) > (c.created_at, c.id))";

    private static final String CARD = "select p.customer_id, p.sealed,"
            + " (select k.wrapped from person_key k where k.person_id = p.customer_id),"
            + " coalesce((select string_agg(m.group_code, ',') from customer_group_member m"
            + " where m.customer_id = p.customer_id), '')" + NEWEST;

    @PersistenceContext(unitName = "cartora")
    EntityManager em;

    List<CustomerCard> byEmail(Collection<String> emails) {
        var indexes = emails.stream()
                .map(email -> HexFormat.of().formatHex(KeyRing.shop().index(email)))
                .collect(Collectors.joining(","));
        return cards(em.createNativeQuery(
                        CARD
                                + " and p.email_index in (select decode(x, 'hex') from unnest(string_to_array(:emails, ',')) x)")
                .setParameter("emails", indexes));
    }

    /** The newest of those who have proved it. */
    @SuppressWarnings("unchecked")
    Map<String, UUID> proved(Collection<String> emails) {
        var known = new HashMap<String, String>();
        emails.forEach(email -> known.put(
                HexFormat.of().formatHex(KeyRing.shop().index(email)),
                email.strip().toLowerCase(Locale.ROOT)));
        List<Object[]> rows = em.createNativeQuery("select encode(p.email_index, 'hex'), p.customer_id"
                        + " from customer_identity p join customer c on c.id = p.customer_id where p.email_verified"
                        + " and p.email_index in (select decode(x, 'hex') from unnest(string_to_array(:emails, ',')) x)"
                        + " order by c.created_at, c.id")
                .setParameter("emails", String.join(",", known.keySet()))
                .getResultList();
        var proved = new HashMap<String, UUID>();
        rows.forEach(row -> proved.put(Objects.requireNonNull(known.get((String) row[0])), (UUID) row[1]));
        return proved;
    }

    List<CustomerCard> after(@Nullable UUID last, int limit) {
        return cards(em.createNativeQuery(CARD + " and p.customer_id > :last order by p.customer_id limit :limit")
                .setParameter("last", last == null ? new UUID(0, 0) : last)
                .setParameter("limit", limit));
    }

    long count() {
        return ((Number) em.createNativeQuery("select count(*)" + NEWEST).getSingleResult()).longValue();
    }

    /** False where there is no such customer. */
    boolean change(PersonKey key, Identity identity) {
        return em.createNativeQuery("update customer_identity set sealed = :sealed where customer_id = :id")
                        .setParameter("sealed", new Sealed(Identity.COLUMN, key.person()).seal(key, identity))
                        .setParameter("id", key.person())
                        .executeUpdate()
                == 1;
    }

    void groups(UUID id, Set<String> wanted) {
        var groups = String.join(",", wanted);
        em.createNativeQuery("delete from customer_group_member where customer_id = :id"
                        + " and group_code <> all(string_to_array(:groups, ','))")
                .setParameter("id", id)
                .setParameter("groups", groups)
                .executeUpdate();
        em.createNativeQuery("insert into customer_group_member (customer_id, group_code)"
                        + " select :id, unnest(string_to_array(:groups, ',')) on conflict do nothing")
                .setParameter("id", id)
                .setParameter("groups", groups)
                .executeUpdate();
    }

    @SuppressWarnings("unchecked")
    private static List<CustomerCard> cards(Query query) {
        List<@Nullable Object[]> rows = query.getResultList();
        return rows.stream().flatMap(row -> card(row).stream()).toList();
    }

    /** Nothing where the key went while this was read. */
    private static Optional<CustomerCard> card(@Nullable Object[] row) {
        var id = Objects.requireNonNull((UUID) row[0]);
        var groups = String.valueOf(row[3]);
        return new Sealed(Identity.COLUMN, id)
                .open(id, (byte[]) row[2], Objects.requireNonNull((byte[]) row[1]), Identity.class)
                .map(identity ->
                        CustomerCard.of(id, identity, groups.isEmpty() ? Set.of() : Set.of(groups.split(","))));
    }
}
