package org.cartora.promotion;

import jakarta.enterprise.context.Dependent;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.cartora.shared.Money;
import org.jspecify.annotations.Nullable;

/**
 * Who used which promotion, and the counters that hold the limits. Counters rise by conditional updates only, so that of any
 * number at once no more get through than may; rows are taken in the order of the promotions' ids.
 */
@Dependent
class Redemptions {

    private static final String ROW =
            "select promotion_id, coupon_code, redeemer, state, saved, currency from redemption";

    @PersistenceContext(unitName = "cartora")
    EntityManager em;

    /** A use as it is stored. */
    record Row(UUID promotionId, @Nullable String coupon, String redeemer, String state, Money saved) {}

    /** False if the promotion has been used as often as it may be. */
    boolean count(UUID promotion) {
        return changed(em.createNativeQuery("update promotion set redeemed = redeemed + 1"
                        + " where id = :id and (total_limit is null or redeemed < total_limit)")
                .setParameter("id", promotion));
    }

    boolean countCoupon(String code) {
        return changed(em.createNativeQuery("update coupon set redeemed = redeemed + 1"
                        + " where code = :id and active and (total_limit is null or redeemed < total_limit)")
                .setParameter("id", code));
    }

    /** False if this customer has used the promotion as often as one may. */
    boolean countCustomer(UUID promotion, String redeemer, int most) {
        return changed(em.createNativeQuery("insert into promotion_use as u (promotion_id, redeemer, used)"
                        + " values (:promotion, :redeemer, 1) on conflict (promotion_id, redeemer)"
                        + " do update set used = u.used + 1 where u.used < :most")
                .setParameter("promotion", promotion)
                .setParameter("redeemer", redeemer)
                .setParameter("most", most));
    }

    /** False if the checkout holds it already. */
    boolean insert(UUID checkout, PromotionUse use, String redeemer) {
        return changed(
                em.createNativeQuery("insert into redemption (checkout_id, promotion_id, coupon_code, redeemer, state,"
                                + " saved, currency) values (:checkout, :promotion, cast(:coupon as varchar), :redeemer, 'HELD',"
                                + " :saved, :currency) on conflict (checkout_id, promotion_id) do nothing")
                        .setParameter("checkout", checkout)
                        .setParameter("promotion", use.promotionId())
                        .setParameter("coupon", use.coupon())
                        .setParameter("redeemer", redeemer)
                        .setParameter("saved", use.saved().amount())
                        .setParameter("currency", use.saved().currency()));
    }

    List<Row> lock(UUID checkout) {
        return uses(em.createNativeQuery(ROW + " where checkout_id = :checkout order by promotion_id for update")
                .setParameter("checkout", checkout));
    }

    List<Row> held(Collection<UUID> checkouts) {
        return checkouts.isEmpty()
                ? List.of()
                : uses(em.createNativeQuery(ROW + " where checkout_id in :checkouts and state = 'HELD'")
                        .setParameter("checkouts", checkouts));
    }

    private static List<Row> uses(Query query) {
        return rows(query).stream()
                .map(row -> new Row(
                        (UUID) row[0],
                        (@Nullable String) row[1],
                        (String) row[2],
                        (String) row[3],
                        new Money((BigDecimal) row[4], (String) row[5])))
                .toList();
    }

    void redeem(UUID checkout, UUID order) {
        em.createNativeQuery("update redemption set state = 'REDEEMED', order_id = :order, at = now()"
                        + " where checkout_id = :checkout and state = 'HELD'")
                .setParameter("order", order)
                .setParameter("checkout", checkout)
                .executeUpdate();
    }

    void become(UUID checkout, UUID promotion, String state) {
        em.createNativeQuery("update redemption set state = :state, order_id = null, at = now()"
                        + " where checkout_id = :checkout and promotion_id = :promotion")
                .setParameter("state", state)
                .setParameter("checkout", checkout)
                .setParameter("promotion", promotion)
                .executeUpdate();
    }

    /** The counters of a use that is given back, in the order in which they were raised. */
    void discount(Row use) {
        em.createNativeQuery("update promotion set redeemed = redeemed - 1"
                        + " where id = :id and total_limit is not null and redeemed > 0")
                .setParameter("id", use.promotionId)
                .executeUpdate();
        if (use.coupon != null) {
            em.createNativeQuery("update coupon set redeemed = redeemed - 1"
                            + " where code = :code and total_limit is not null and redeemed > 0")
                    .setParameter("code", use.coupon)
                    .executeUpdate();
        }
        em.createNativeQuery("update promotion_use set used = used - 1"
                        + " where promotion_id = :id and redeemer = :redeemer and used > 0")
                .setParameter("id", use.promotionId)
                .setParameter("redeemer", use.redeemer)
                .executeUpdate();
    }

    int usedBy(UUID promotion, String redeemer) {
        return rows(em.createNativeQuery("select used, 0 from promotion_use"
                                + " where promotion_id = :promotion and redeemer = :redeemer")
                        .setParameter("promotion", promotion)
                        .setParameter("redeemer", redeemer))
                .stream()
                .findFirst()
                .map(row -> (Integer) row[0])
                .orElse(0);
    }

    private static boolean changed(Query query) {
        return query.executeUpdate() == 1;
    }

    @SuppressWarnings("unchecked")
    private static List<Object[]> rows(Query query) {
        return query.getResultList();
    }
}
