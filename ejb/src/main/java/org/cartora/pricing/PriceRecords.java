package org.cartora.pricing;

import jakarta.enterprise.context.Dependent;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import java.math.BigDecimal;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.cartora.shared.Money;
import org.jspecify.annotations.Nullable;

/** Prices in two times: when they count, and when the shop believed so. Rows only cease to be believed. */
@Dependent
class PriceRecords {

    private static final String ROW = "select r.id, r.variant_id, l.name, r.min_quantity, r.amount, r.compare_at,"
            + " lower(r.valid), upper(r.valid), lower(r.recorded), upper(r.recorded), r.currency"
            + " from price_record r left join price_list l on l.id = r.price_list_id";

    private static final String ENTRIES =
            "select p.variant_id, cast(null as varchar), p.currency, p.amount, p.compare_at, 1,"
                    + " cast(null as timestamptz), cast(null as timestamptz) from price p"
                    + " where p.variant_id = any(cast(:ids as uuid[]))"
                    + " union all select r.variant_id, l.code, r.currency, r.amount, r.compare_at, r.min_quantity, lower(r.valid),"
                    + " upper(r.valid) from price_record r join price_list l on l.id = r.price_list_id"
                    + " where r.variant_id = any(cast(:ids as uuid[])) and upper_inf(r.recorded)"
                    + " and (upper_inf(r.valid) or upper(r.valid) > now()) order by 1, 2 nulls first, 3, 6, 7";

    @PersistenceContext(unitName = "cartora")
    EntityManager em;

    Optional<PriceRecordView> at(PriceQuestion question) {
        return views(em.createNativeQuery(ROW + " where r.variant_id = :variant and r.currency = :currency"
                                + " and r.min_quantity <= :quantity and r.valid @> cast(:valid as timestamptz)"
                                + " and r.recorded @> cast(:known as timestamptz)"
                                + " and (l.customer_group is null or l.customer_group = cast(:group as varchar))"
                                + " order by r.amount, r.price_list_id nulls first limit 1")
                        .setParameter("variant", question.variantId())
                        .setParameter("currency", question.currency())
                        .setParameter("quantity", question.quantity())
                        .setParameter("valid", Timestamp.from(question.validAt()))
                        .setParameter("known", Timestamp.from(question.knownAt()))
                        .setParameter("group", question.group()))
                .stream()
                .findFirst();
    }

    /** The lowest price that anybody could have had for one unit within a time, as is known now. */
    Optional<Money> lowest(UUID variant, String currency, Instant from, Instant until) {
        var lowest = (@Nullable BigDecimal) em.createNativeQuery("select min(r.amount) from price_record r"
                        + " left join price_list l on l.id = r.price_list_id where r.variant_id = :variant"
                        + " and r.currency = :currency and r.min_quantity = 1 and upper_inf(r.recorded)"
                        + " and l.customer_group is null"
                        + " and r.valid && tstzrange(cast(:from as timestamptz), cast(:until as timestamptz))")
                .setParameter("variant", variant)
                .setParameter("currency", currency)
                .setParameter("from", Timestamp.from(from))
                .setParameter("until", Timestamp.from(until))
                .getSingleResult();
        return Optional.ofNullable(lowest).map(amount -> new Money(amount, currency));
    }

    /** The prices of one unit through the last year for members of these groups, as is known now. One statement. */
    @SuppressWarnings("unchecked")
    Map<UUID, PriceTimes> times(Collection<UUID> variants, String currency, Collection<String> groups) {
        List<Object[]> rows = em.createNativeQuery("select r.variant_id, r.amount, r.compare_at,"
                        + " coalesce(lower(r.valid), timestamptz 'epoch'), upper(r.valid), r.valid @> now()"
                        + " from price_record r left join price_list l on l.id = r.price_list_id"
                        + " where r.variant_id = any(cast(:ids as uuid[])) and r.currency = :currency"
                        + " and r.min_quantity = 1 and upper_inf(r.recorded)"
                        + " and r.valid && tstzrange(now() - interval '1 year', null)"
                        + " and (l.customer_group is null or l.customer_group = any(string_to_array(:groups, ',')))")
                .setParameter("ids", variants.stream().map(UUID::toString).collect(Collectors.joining(",", "{", "}")))
                .setParameter("groups", String.join(",", groups))
                .setParameter("currency", currency)
                .getResultList();
        var found = new HashMap<UUID, List<PastPrice>>();
        for (var r : rows) {
            found.computeIfAbsent((UUID) r[0], id -> new ArrayList<>())
                    .add(new PastPrice(
                            Prices.price(r[1], r[2], currency), (Instant) r[3], (@Nullable Instant) r[4], (Boolean)
                                    r[5]));
        }
        var times = new HashMap<UUID, PriceTimes>();
        found.forEach((id, prices) -> times.put(id, new PriceTimes(prices)));
        return times;
    }

    /** What was ever believed of a variant's prices, the newest belief first. */
    List<PriceRecordView> history(UUID variant, int limit) {
        return views(em.createNativeQuery(
                        ROW
                                + " where r.variant_id = :variant order by lower(r.recorded) desc, lower(r.valid) desc limit :limit")
                .setParameter("variant", variant)
                .setParameter("limit", limit));
    }

    /** What a list says of the time from which a plan is for: the price of now, or one that begins at the same moment. */
    Optional<PriceRecordView> counterpart(UUID list, PlanPrice plan) {
        return views(em.createNativeQuery(ROW + " where r.price_list_id = :list and r.variant_id = :variant"
                                + " and r.currency = :currency and r.min_quantity = :quantity and upper_inf(r.recorded)"
                                + " and case when cast(:from as timestamptz) is null then r.valid @> clock_timestamp()"
                                + " else lower(r.valid) = cast(:from as timestamptz) end")
                        .setParameter("list", list)
                        .setParameter("variant", plan.variantId())
                        .setParameter("currency", plan.price().currency())
                        .setParameter("quantity", plan.minQuantity() == null ? 1 : plan.minQuantity())
                        .setParameter("from", text(plan.validFrom())))
                .stream()
                .findFirst();
    }

    @SuppressWarnings("unchecked")
    List<PriceEntry> entries(Collection<UUID> variants) {
        List<@Nullable Object[]> rows = em.createNativeQuery(ENTRIES)
                .setParameter("ids", variants.stream().map(UUID::toString).collect(Collectors.joining(",", "{", "}")))
                .getResultList();
        return rows.stream()
                .map(r -> {
                    var price = Prices.price(
                            Objects.requireNonNull(r[3]), r[4], String.valueOf(Objects.requireNonNull(r[2])));
                    return new PriceEntry(
                            (UUID) Objects.requireNonNull(r[0]),
                            (String) r[1],
                            price.unit(),
                            price.compareAt(),
                            ((Number) Objects.requireNonNull(r[5])).intValue(),
                            (Instant) r[6],
                            (Instant) r[7]);
                })
                .toList();
    }

    Optional<PriceRecordView> find(UUID id) {
        return views(em.createNativeQuery(ROW + " where r.id = :id").setParameter("id", id)).stream()
                .findFirst();
    }

    /** False where the list has a price for some of the time: the database's exclusion constraint says so. */
    boolean insert(UUID id, UUID list, PlanPrice plan) {
        var compareAt = plan.compareAtPrice();
        return em.createNativeQuery(
                                "insert into price_record (id, price_list_id, variant_id, currency, min_quantity, amount,"
                                        + " compare_at, valid, recorded) values (:id, :list, :variant, :currency, :quantity, :amount,"
                                        + " cast(:compareAt as numeric), tstzrange(coalesce(cast(:from as timestamptz), clock_timestamp()),"
                                        + " cast(:until as timestamptz)), tstzrange(clock_timestamp(), null)) on conflict do nothing")
                        .setParameter("id", id)
                        .setParameter("list", list)
                        .setParameter("variant", plan.variantId())
                        .setParameter("currency", plan.price().currency())
                        .setParameter("quantity", plan.minQuantity() == null ? 1 : plan.minQuantity())
                        .setParameter("amount", plan.price().amount())
                        .setParameter(
                                "compareAt",
                                compareAt == null ? null : compareAt.amount().toPlainString())
                        .setParameter("from", text(plan.validFrom()))
                        .setParameter("until", text(plan.validUntil()))
                        .executeUpdate()
                == 1;
    }

    /** From now on the price is not believed; for the time it has counted it stays what it was. */
    boolean withdraw(UUID id) {
        var ended = em.createNativeQuery("update price_record set recorded = tstzrange(lower(recorded),"
                        + " greatest(clock_timestamp(), lower(recorded) + interval '1 microsecond'))"
                        + " where id = :id and price_list_id is not null and upper_inf(recorded)")
                .setParameter("id", id)
                .executeUpdate();
        em.createNativeQuery(
                        "insert into price_record (price_list_id, variant_id, currency, min_quantity, amount, compare_at,"
                                + " valid, recorded) select price_list_id, variant_id, currency, min_quantity, amount, compare_at,"
                                + " tstzrange(lower(valid), least(upper(valid), upper(recorded))), tstzrange(upper(recorded), null)"
                                + " from price_record where id = :id and lower(valid) < upper(recorded) and :ended = 1")
                .setParameter("id", id)
                .setParameter("ended", ended)
                .executeUpdate();
        return ended == 1;
    }

    private static @Nullable String text(@Nullable Instant at) {
        return at == null ? null : at.toString();
    }

    @SuppressWarnings("unchecked")
    private static List<PriceRecordView> views(Query query) {
        List<Object[]> rows = query.getResultList();
        return rows.stream()
                .map(r -> new PriceRecordView(
                        (UUID) r[0],
                        (UUID) r[1],
                        (@Nullable String) r[2],
                        (Integer) r[3],
                        Prices.price(r[4], r[5], (String) r[10]),
                        (@Nullable Instant) r[6],
                        (@Nullable Instant) r[7],
                        (@Nullable Instant) r[8],
                        (@Nullable Instant) r[9]))
                .toList();
    }
}
