package org.cartora.promotion;

import jakarta.enterprise.context.Dependent;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.cartora.shared.Json;
import org.jspecify.annotations.Nullable;

/** The promotions as rows. */
@Dependent
class PromotionRows {

    private static final String COLUMNS = "p.id, p.name, p.status, p.lane, p.stacking, p.priority, p.needs_coupon,"
            + " cast(p.conditions as text), cast(p.benefit as text), p.starts_at, p.ends_at, p.total_limit,"
            + " p.per_customer_limit, p.redeemed, p.version, p.changed_at";

    /** The same of what was on record. */
    private static final String RECORD = "r.promotion_id, r.name, 'ACTIVE', 'CATALOG', r.stacking, r.priority,"
            + " r.needs_coupon, cast(r.conditions as text), cast(r.benefit as text), r.starts_at, r.ends_at, r.total_limit,"
            + " r.per_customer_limit, 0, cast(0 as bigint), lower(r.active)";

    /** How many fields {@link #COLUMNS} has. */
    private static final int WIDTH = 16;

    @PersistenceContext(unitName = "cartora")
    EntityManager em;

    /** Those that may apply at a moment, each with the given codes that unlock it. One statement. */
    List<Candidate> candidates(Instant at, Collection<String> codes) {
        var rows = rows(em.createNativeQuery("select " + COLUMNS
                        + ", c.code, coalesce(c.redeemed, 0), c.total_limit from promotion p"
                        + " left join coupon c on c.promotion_id = p.id and c.active and c.code = any(string_to_array(:codes, ','))"
                        + " where p.status = 'ACTIVE' and (p.starts_at is null or p.starts_at <= :at)"
                        + " and (p.ends_at is null or p.ends_at > :at) and (not p.needs_coupon or c.code is not null)"
                        + " order by p.priority desc, p.id, c.code")
                .setParameter("codes", String.join(",", codes))
                .setParameter("at", Timestamp.from(at)));
        var found = new LinkedHashMap<UUID, Candidate>();
        for (var row : rows) {
            var promotion = promotion(row);
            var candidate = new Candidate(
                    promotion, (@Nullable String) row[WIDTH], (Integer) row[WIDTH + 1], (@Nullable Integer)
                            row[WIDTH + 2]);
            found.merge(promotion.id(), candidate, (one, other) -> one.isExhausted(List.of()) ? other : one);
        }
        return List.copyOf(found.values());
    }

    /** Catalogue promotions with the times for which they were active, of the last year. One statement. */
    List<TagTime> tags() {
        return rows(
                        em.createNativeQuery(
                                "select " + RECORD + ", lower(r.active), upper(r.active) from promotion_record r"
                                        + " where r.active && tstzrange(now() - interval '1 year', null) order by r.active, r.promotion_id"))
                .stream()
                .map(row -> {
                    var promotion = promotion(row);
                    return new TagTime(
                            new LivePromotion(promotion.id(), promotion.terms()),
                            (Instant) row[WIDTH],
                            (@Nullable Instant) row[WIDTH + 1]);
                })
                .toList();
    }

    Optional<PromotionView> find(UUID id) {
        return rows(em.createNativeQuery("select " + COLUMNS + " from promotion p where p.id = :id")
                        .setParameter("id", id))
                .stream()
                .findFirst()
                .map(PromotionRows::promotion);
    }

    Optional<PromotionView> lock(UUID id) {
        return rows(em.createNativeQuery("select " + COLUMNS + " from promotion p where p.id = :id for update")
                        .setParameter("id", id))
                .stream()
                .findFirst()
                .map(PromotionRows::promotion);
    }

    /** Active ones first, then the newest. */
    List<PromotionView> list(int limit) {
        return rows(em.createNativeQuery("select " + COLUMNS + " from promotion p"
                                + " order by p.status = 'ACTIVE' desc, p.id desc limit :limit")
                        .setParameter("limit", limit))
                .stream()
                .map(PromotionRows::promotion)
                .toList();
    }

    void insert(UUID id, PromotionTerms terms) {
        terms(
                        em.createNativeQuery(
                                "insert into promotion (id, name, status, lane, stacking, priority, needs_coupon,"
                                        + " conditions, benefit, starts_at, ends_at, total_limit, per_customer_limit, changed_at)"
                                        + " values (:id, :name, 'DRAFT', :lane, :stacking, :priority, :coupon, cast(:conditions as jsonb),"
                                        + " cast(:benefit as jsonb), cast(:starts as timestamptz), cast(:ends as timestamptz),"
                                        + " cast(:total as integer), cast(:each as integer), now())"),
                        id,
                        terms)
                .executeUpdate();
    }

    /** A new limit counts what was redeemed so far. */
    void change(UUID id, PromotionTerms terms) {
        terms(
                        em.createNativeQuery("update promotion set name = :name, lane = :lane, stacking = :stacking,"
                                + " priority = :priority, needs_coupon = :coupon, conditions = cast(:conditions as jsonb),"
                                + " benefit = cast(:benefit as jsonb), starts_at = cast(:starts as timestamptz),"
                                + " ends_at = cast(:ends as timestamptz), total_limit = cast(:total as integer),"
                                + " per_customer_limit = cast(:each as integer), redeemed = (select count(*) from redemption r"
                                + " where r.promotion_id = :id and r.state <> 'GIVEN_BACK'), version = version + 1,"
                                + " changed_at = now() where id = :id"),
                        id,
                        terms)
                .executeUpdate();
    }

    void become(UUID id, PromotionStatus status) {
        em.createNativeQuery(
                        "update promotion set status = :status, version = version + 1, changed_at = now() where id = :id")
                .setParameter("status", status.name())
                .setParameter("id", id)
                .executeUpdate();
    }

    /** What redemptions there are, given back or not. */
    int used(UUID id) {
        return ((Number) em.createNativeQuery(
                                "select count(*) from redemption where promotion_id = :id and state <> 'GIVEN_BACK'")
                        .setParameter("id", id)
                        .getSingleResult())
                .intValue();
    }

    private static Query terms(Query query, UUID id, PromotionTerms terms) {
        return query.setParameter("id", id)
                .setParameter("name", terms.name())
                .setParameter("lane", terms.lane().name())
                .setParameter("stacking", terms.stacking().name())
                .setParameter("priority", terms.priority())
                .setParameter("coupon", terms.needsCoupon())
                .setParameter("conditions", Json.write(terms.conditions()))
                .setParameter("benefit", Json.write(terms.benefit()))
                .setParameter("starts", text(terms.startsAt()))
                .setParameter("ends", text(terms.endsAt()))
                .setParameter("total", text(terms.totalLimit()))
                .setParameter("each", text(terms.perCustomerLimit()));
    }

    private static @Nullable String text(@Nullable Object value) {
        return value == null ? null : value.toString();
    }

    private static PromotionView promotion(Object[] row) {
        var terms = new PromotionTerms(
                (String) row[1],
                Lane.valueOf((String) row[3]),
                Stacking.valueOf((String) row[4]),
                (Integer) row[5],
                Json.read((String) row[7], Conditions.class),
                Json.read((String) row[8], Benefit.class),
                (Boolean) row[6],
                (@Nullable Instant) row[9],
                (@Nullable Instant) row[10],
                (@Nullable Integer) row[11],
                (@Nullable Integer) row[12]);
        return new PromotionView(
                (UUID) row[0],
                PromotionStatus.valueOf((String) row[2]),
                terms,
                (Integer) row[13],
                (Long) row[14],
                (Instant) row[15]);
    }

    @SuppressWarnings("unchecked")
    private static List<Object[]> rows(Query query) {
        return query.getResultList();
    }
}
