package org.cartora.inventory;

import jakarta.enterprise.context.Dependent;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The terms of sale of variants. Locked after all levels, by SKU. */
@Dependent
class TermsRows {

    /** Whether something is sold beyond its stock today. */
    static final String SELLS = "(t.policy = 'BACKORDER' or (t.policy = 'PREORDER' and t.ships_on > current_date))";

    private static final String WATCHED = "with watched as (select t.variant_id,"
            + " coalesce(sum(s.on_hand - s.allocated) filter (where l.active and l.ships), 0)::int as units"
            + " from stock_terms t left join stock_level s on s.variant_id = t.variant_id"
            + " left join stock_location l on l.id = s.location_id where t.low_at is not null group by t.variant_id) ";

    @PersistenceContext(unitName = "cartora")
    EntityManager em;

    /** Promises units beyond the stock; answers false where the terms or their limit say no. */
    boolean promise(StockLine line) {
        return change(
                "beyond = beyond + :n where t.variant_id = :variant and " + SELLS + " and beyond + :n <= most_beyond",
                line);
    }

    /** They are not promised any more, or not beyond the stock. */
    void settle(StockLine line) {
        if (!change("beyond = beyond - :n where t.variant_id = :variant and beyond >= :n", line)) {
            throw new IllegalStateException("more backorders than there were: " + line.sku());
        }
    }

    /** Locks the terms of a variant; answers whether anything of it is promised beyond the stock. */
    boolean lockPromised(UUID variant) {
        return !em.createNativeQuery("select 1 from stock_terms where variant_id = :variant and beyond > 0 for update")
                .setParameter("variant", variant)
                .getResultList()
                .isEmpty();
    }

    /** Locks the terms of some lines, and of what some checkouts hold beyond the stock. */
    void lock(Collection<UUID> checkouts, List<StockLine> lines) {
        em.createNativeQuery(
                        "select sku from stock_terms where variant_id = any(cast(:variants as uuid[])) or variant_id in"
                                + " (select variant_id from stock_reservation where location_id is null"
                                + " and checkout_id = any(cast(:checkouts as uuid[]))) order by sku for update")
                .setParameter("variants", StockLevels.variants(lines))
                .setParameter("checkouts", StockLevels.array(checkouts))
                .getResultList();
    }

    Optional<TermsView> find(UUID variant) {
        @SuppressWarnings("unchecked")
        List<@Nullable Object[]> rows = em.createNativeQuery(
                        "select policy, most_beyond, ships_on, low_at, beyond from stock_terms where variant_id = :variant")
                .setParameter("variant", variant)
                .getResultList();
        return rows.stream()
                .map(r -> new TermsView(
                        SalePolicy.valueOf(String.valueOf(r[0])),
                        ((Number) Objects.requireNonNull(r[1])).intValue(),
                        Dates.of(r[2]),
                        (Integer) r[3],
                        ((Number) Objects.requireNonNull(r[4])).intValue()))
                .findFirst();
    }

    /** Answers false if more is promised already than the limit would allow. */
    boolean set(UUID variant, String sku, DescribeTerms terms) {
        var day = terms.shipsOn();
        var low = terms.lowAt();
        return em.createNativeQuery(
                                "insert into stock_terms as t (variant_id, sku, policy, most_beyond, ships_on, low_at)"
                                        + " values (:variant, :sku, :policy, :most, cast(nullif(:day, '') as date),"
                                        + " cast(nullif(:low, '') as integer)) on conflict (variant_id) do update set"
                                        + " policy = excluded.policy, ships_on = excluded.ships_on, low_at = excluded.low_at,"
                                        + " most_beyond = case excluded.policy when 'DENY' then greatest(excluded.most_beyond, t.beyond)"
                                        + " else excluded.most_beyond end, low = t.low and excluded.low_at is not null"
                                        + " where excluded.policy = 'DENY' or t.beyond <= excluded.most_beyond")
                        .setParameter("variant", variant)
                        .setParameter("sku", sku)
                        .setParameter("policy", terms.policy().name())
                        .setParameter("most", terms.limit())
                        .setParameter("day", day == null ? "" : day.toString())
                        .setParameter("low", low == null ? "" : low.toString())
                        .executeUpdate()
                == 1;
    }

    /** What is above its threshold again may become low again. */
    void forgetRefilled() {
        em.createNativeQuery(WATCHED + "update stock_terms t set low = false from watched w"
                        + " where w.variant_id = t.variant_id and t.low and w.units > t.low_at")
                .executeUpdate();
    }

    /** What has come to its threshold or below and was not known to; of several nodes one marks it. */
    @SuppressWarnings("unchecked")
    List<StockRanLow> becomeLow() {
        List<Object[]> rows = em.createNativeQuery(WATCHED + "update stock_terms t set low = true from watched w"
                        + " where w.variant_id = t.variant_id and not t.low and w.units <= t.low_at"
                        + " returning t.variant_id, t.sku, w.units, t.low_at")
                .getResultList();
        return rows.stream()
                .map(r -> new StockRanLow((UUID) r[0], (String) r[1], ((Number) r[2]).intValue(), (Integer) r[3]))
                .toList();
    }

    private boolean change(String change, StockLine line) {
        return em.createNativeQuery("update stock_terms t set " + change)
                        .setParameter("n", line.quantity())
                        .setParameter("variant", line.variantId())
                        .executeUpdate()
                == 1;
    }
}
