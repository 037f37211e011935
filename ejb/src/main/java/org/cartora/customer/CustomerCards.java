package org.cartora.customer;

import jakarta.enterprise.context.Dependent;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Customers with their groups, read straight into records. */
@Dependent
class CustomerCards {

    private static final String NEWEST = " from customer_identity p join customer c on c.id = p.customer_id"
            + " where not exists (select 1 from customer_identity o join customer oc on oc.id = o.customer_id"
            + " where lower(o.email) = lower(p.email) and (oc.created_at, oc.id) > (c.created_at, c.id))";

    private static final String CARD = "select p.customer_id, p.email, p.first_name, p.last_name, p.phone,"
            + " coalesce((select string_agg(m.group_code, ',') from customer_group_member m"
            + " where m.customer_id = p.customer_id), '')" + NEWEST;

    @PersistenceContext(unitName = "cartora")
    EntityManager em;

    List<CustomerCard> byEmail(Collection<String> emails) {
        return cards(em.createNativeQuery(CARD + " and lower(p.email) = any(string_to_array(:emails, chr(31)))")
                .setParameter(
                        "emails",
                        emails.stream()
                                .map(email -> email.toLowerCase(Locale.ROOT))
                                .collect(Collectors.joining("\u001f"))));
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
    boolean change(CustomerCard card) {
        var id = Objects.requireNonNull(card.id());
        var changed = em.createNativeQuery(
                        "update customer_identity set first_name = cast(:first as varchar),"
                                + " last_name = cast(:last as varchar), phone = cast(:phone as varchar) where customer_id = :id")
                .setParameter("first", card.firstName())
                .setParameter("last", card.lastName())
                .setParameter("phone", card.phone())
                .setParameter("id", id)
                .executeUpdate();
        var groups = String.join(",", card.groups());
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
        return changed == 1;
    }

    @SuppressWarnings("unchecked")
    private static List<CustomerCard> cards(Query query) {
        List<@Nullable Object[]> rows = query.getResultList();
        return rows.stream()
                .map(r -> new CustomerCard(
                        (UUID) r[0],
                        String.valueOf(r[1]),
                        (String) r[2],
                        (String) r[3],
                        (String) r[4],
                        String.valueOf(r[5]).isEmpty()
                                ? Set.of()
                                : Set.of(String.valueOf(r[5]).split(","))))
                .toList();
    }
}
