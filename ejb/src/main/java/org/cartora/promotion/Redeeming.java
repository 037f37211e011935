package org.cartora.promotion;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;
import java.util.UUID;
import org.cartora.promotion.Redemptions.Row;
import org.cartora.shared.Inside;

/**
 * Who uses promotions. A use is held when a checkout freezes its quote, redeemed when its order is placed, and given back
 * when the checkout ends without an order or the order is canceled. So a limit of 1,000 means 1,000, and nobody who has paid
 * in time is told that a coupon is used up.
 */
@Stateless
@PermitAll
@Inside
public class Redeeming {

    @Inject
    Redemptions redemptions;

    @Inject
    PromotionRows promotions;

    /**
     * Holds what a frozen quote uses. Refuses what others have used up meanwhile (COUPON_EXHAUSTED), what this customer has
     * used before (COUPON_ALREADY_USED), and what is counted by customer where there is none (COUPON_NEEDS_CUSTOMER).
     */
    public void hold(UUID checkoutId, Collection<PromotionUse> uses, Shopper shopper) {
        var inOrder = uses.stream()
                .sorted(Comparator.comparing(PromotionUse::promotionId))
                .toList();
        for (var use : inOrder) {
            var redeemer = shopper.redeemer().or(() -> unnamed(use, checkoutId)).orElseThrow();
            if (redemptions.insert(checkoutId, use, redeemer)) {
                count(use, redeemer);
            }
        }
    }

    /**
     * The order of the checkout is placed: what it held is redeemed. What had been given back because the time was over is
     * taken again, or refused (COUPON_EXHAUSTED) if others were faster. Harmless when repeated.
     */
    public void redeem(UUID checkoutId, UUID orderId) {
        var rows = redemptions.lock(checkoutId);
        if (rows.isEmpty()) {
            return;
        }
        for (var row : rows) {
            if (row.state().equals("GIVEN_BACK")) {
                promotions.find(row.promotionId()).ifPresent(promotion -> count(use(row, promotion), row.redeemer()));
                redemptions.become(checkoutId, row.promotionId(), "HELD");
            }
        }
        redemptions.redeem(checkoutId, orderId);
    }

    /** The checkout ends without an order: what it holds may be used by others. Harmless when repeated. */
    public void release(UUID checkoutId) {
        giveBack(checkoutId, "HELD");
    }

    /** The order of the checkout is canceled as a whole: its uses count no longer. Harmless when repeated. */
    public void giveBack(UUID checkoutId) {
        giveBack(checkoutId, "REDEEMED");
    }

    private void giveBack(UUID checkoutId, String state) {
        for (var row : redemptions.lock(checkoutId)) {
            if (row.state().equals(state)) {
                redemptions.become(checkoutId, row.promotionId(), "GIVEN_BACK");
                redemptions.discount(row);
            }
        }
    }

    private void count(PromotionUse use, String redeemer) {
        var name = Optional.ofNullable(use.coupon()).orElse("the promotion");
        var most = use.customerLimit();
        if (use.limited() && !redemptions.count(use.promotionId())) {
            throw PromotionRefused.exhausted(name);
        }
        var coupon = use.coupon();
        if (coupon != null && use.couponLimited() && !redemptions.countCoupon(coupon)) {
            throw PromotionRefused.exhausted(name);
        }
        if (most != null && !redemptions.countCustomer(use.promotionId(), redeemer, most)) {
            throw PromotionRefused.alreadyUsed(name);
        }
    }

    private static Optional<String> unnamed(PromotionUse use, UUID checkoutId) {
        if (use.customerLimit() != null) {
            throw PromotionRefused.needsCustomer(
                    Optional.ofNullable(use.coupon()).orElse("the promotion"));
        }
        return Optional.of("checkout:" + checkoutId);
    }

    private static PromotionUse use(Row row, PromotionView promotion) {
        return new PromotionUse(
                row.promotionId(),
                row.coupon(),
                row.saved(),
                promotion.terms().totalLimit() != null,
                row.coupon() != null,
                promotion.terms().customerLimit());
    }
}
