package org.cartora.pricing;

import jakarta.enterprise.context.Dependent;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.cartora.shared.Money;

/** The price list. */
@Dependent
class Prices {

    @PersistenceContext(unitName = "cartora")
    EntityManager em;

    Map<UUID, Price> find(Collection<UUID> variants, String currency) {
        var found = new HashMap<UUID, Price>();
        if (variants.isEmpty()) {
            return found;
        }
        var query = em.createNativeQuery("select variant_id, amount, compare_at from price"
                        + " where variant_id = any(cast(:ids as uuid[])) and currency = :currency")
                .setParameter("ids", variants.stream().map(UUID::toString).collect(Collectors.joining(",", "{", "}")))
                .setParameter("currency", currency);
        @SuppressWarnings("unchecked")
        List<Object[]> rows = query.getResultList();
        for (var row : rows) {
            found.put((UUID) row[0], price(row, currency));
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

    private static Price price(Object[] row, String currency) {
        var unit = (BigDecimal) row[1];
        var compareAt = (BigDecimal) row[2];
        return new Price(new Money(unit, currency), compareAt == null ? null : new Money(compareAt, currency));
    }
}
