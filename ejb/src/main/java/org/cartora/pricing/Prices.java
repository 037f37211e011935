package org.cartora.pricing;

import jakarta.enterprise.context.Dependent;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.cartora.shared.Money;
import org.jspecify.annotations.Nullable;

/** The list prices of today, and what price lists say beside them. Their history is kept by the database. */
@Dependent
class Prices {

    private static final String OF_LISTS =
            " union all select r.variant_id, r.amount, r.compare_at, r.min_quantity, l.name"
                    + " from price_record r join price_list l on l.id = r.price_list_id"
                    + " where r.price_list_id is not null and r.variant_id = any(cast(:ids as uuid[])) and r.currency = :currency"
                    + " and upper_inf(r.recorded) and r.valid @> now()"
                    + " and (l.customer_group is null or l.customer_group = any(string_to_array(:groups, ',')))";

    @PersistenceContext(unitName = "cartora")
    EntityManager em;

    /** All prices that may count now for members of these groups, however many units. One statement. */
    Map<UUID, List<ListedPrice>> find(Collection<UUID> variants, String currency, Collection<String> groups) {
        var found = new HashMap<UUID, List<ListedPrice>>();
        if (variants.isEmpty()) {
            return found;
        }
        var query = em.createNativeQuery("select variant_id, amount, compare_at, 1, cast(null as varchar) from price"
                        + " where variant_id = any(cast(:ids as uuid[])) and currency = :currency" + OF_LISTS)
                .setParameter("ids", variants.stream().map(UUID::toString).collect(Collectors.joining(",", "{", "}")))
                .setParameter("groups", String.join(",", groups))
                .setParameter("currency", currency);
        @SuppressWarnings("unchecked")
        List<Object[]> rows = query.getResultList();
        for (var row : rows) {
            found.computeIfAbsent((UUID) row[0], id -> new ArrayList<>())
                    .add(new ListedPrice(
                            price(row[1], row[2], currency), ((Number) row[3]).intValue(), (@Nullable String) row[4]));
        }
        return found;
    }

    /** Answers whether that changed anything. */
    boolean set(UUID variant, Price price) {
        var compareAt = price.compareAt();
        return em.createNativeQuery(
                                "insert into price as p (variant_id, currency, amount, compare_at, changed_at)"
                                        + " values (:variant, :currency, :amount, cast(nullif(:compareAt, '') as numeric), now())"
                                        + " on conflict (variant_id, currency) do update set amount = excluded.amount,"
                                        + " compare_at = excluded.compare_at, changed_at = excluded.changed_at"
                                        + " where (p.amount, p.compare_at) is distinct from (excluded.amount, excluded.compare_at)")
                        .setParameter("variant", variant)
                        .setParameter("currency", price.unit().currency())
                        .setParameter("amount", price.unit().amount())
                        .setParameter(
                                "compareAt",
                                compareAt == null ? "" : compareAt.amount().toPlainString())
                        .executeUpdate()
                > 0;
    }

    static Price price(Object amount, @Nullable Object compareAt, String currency) {
        return new Price(
                new Money((BigDecimal) amount, currency),
                compareAt == null ? null : new Money((BigDecimal) compareAt, currency));
    }
}
