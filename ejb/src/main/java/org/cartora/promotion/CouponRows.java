package org.cartora.promotion;

import jakarta.enterprise.context.Dependent;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The coupons as rows. */
@Dependent
class CouponRows {

    private static final String ROW =
            "select code, promotion_id, batch_id, total_limit, redeemed, active, created_at from coupon";

    @PersistenceContext(unitName = "cartora")
    EntityManager em;

    Optional<CouponView> find(String code) {
        return rows(em.createNativeQuery(ROW + " where code = :code").setParameter("code", code)).stream()
                .findFirst()
                .map(CouponRows::view);
    }

    /** By code, after the given one. */
    List<CouponView> list(UUID promotion, String after, int limit) {
        return rows(em.createNativeQuery(
                                ROW + " where promotion_id = :promotion and code > :after order by code limit :limit")
                        .setParameter("promotion", promotion)
                        .setParameter("after", after)
                        .setParameter("limit", limit))
                .stream()
                .map(CouponRows::view)
                .toList();
    }

    /** Answers how many of the codes were new. One statement, however many there are. */
    int insert(UUID promotion, @Nullable UUID batch, Collection<String> codes, @Nullable Integer limit) {
        return em.createNativeQuery("insert into coupon (code, promotion_id, batch_id, total_limit)"
                        + " select code, :promotion, cast(:batch as uuid), cast(:most as integer)"
                        + " from unnest(string_to_array(:codes, ',')) code on conflict (code) do nothing")
                .setParameter("promotion", promotion)
                .setParameter("batch", batch == null ? null : batch.toString())
                .setParameter("most", limit == null ? null : limit.toString())
                .setParameter("codes", String.join(",", codes))
                .executeUpdate();
    }

    boolean activate(String code, boolean active) {
        return em.createNativeQuery("update coupon set active = :active where code = :code")
                        .setParameter("active", active)
                        .setParameter("code", code)
                        .executeUpdate()
                == 1;
    }

    private static CouponView view(Object[] row) {
        return new CouponView(
                (String) row[0],
                (UUID) row[1],
                (@Nullable UUID) row[2],
                (@Nullable Integer) row[3],
                (Integer) row[4],
                (Boolean) row[5],
                (Instant) row[6]);
    }

    @SuppressWarnings("unchecked")
    private static List<Object[]> rows(Query query) {
        return query.getResultList();
    }
}
