package org.cartora.promotion;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.IntStream;
import org.cartora.pricing.Market;
import org.cartora.pricing.Markets;
import org.cartora.shared.Cursor;
import org.cartora.shared.Ids;
import org.cartora.shared.May;
import org.cartora.shared.NotFound;
import org.cartora.shared.Page;
import org.jspecify.annotations.Nullable;

/** Promotions and coupons for those who make them. */
@Stateless
@RolesAllowed(May.RUN_PROMOTIONS)
public class PromotionDesk {

    private static final int MOST_SHOWN = 200;

    @Inject
    PromotionRows promotions;

    @Inject
    CouponRows coupons;

    @Inject
    Market market;

    @Inject
    Markets markets;

    @Inject
    Event<TagBook.Changed> changed;

    /** Active ones first, then the newest; up to 200. */
    public List<PromotionView> list() {
        return promotions.list(MOST_SHOWN);
    }

    public PromotionView promotion(UUID id) {
        return promotions.find(id).orElseThrow(() -> NotFound.of("promotion"));
    }

    /**
     * A draft, or an active promotion at once. Refuses terms that make no sense together, and to activate what does something
     * strange (PROMOTION_STRANGE).
     */
    public PromotionView make(DescribePromotion wish) {
        TermsCheck.of(wish.terms());
        var id = Ids.next();
        promotions.insert(id, wish.terms());
        return become(promotion(id), wish);
    }

    /**
     * Other terms or another status from now on; checkouts that are open keep what they were promised. Refuses terms that make
     * no sense, a limit below what is redeemed, a change of what somebody else has changed since (CONFLICT), and, before it
     * lets a promotion apply, tries it on random carts beside those that are active: one that does something strange is refused
     * (PROMOTION_STRANGE), unless that is accepted; what is plainly wrong cannot be accepted.
     */
    public PromotionView change(UUID id, DescribePromotion wish) {
        TermsCheck.of(wish.terms());
        var before = promotions.lock(id).orElseThrow(() -> NotFound.of("promotion"));
        var seen = wish.version();
        if (seen != null && seen != before.version()) {
            throw PromotionRefused.stale();
        }
        var used = promotions.used(id);
        var most = wish.terms().totalLimit();
        if (most != null && most < used) {
            throw PromotionRefused.limitBelowUse(used);
        }
        if (!wish.terms().equals(before.terms())) {
            promotions.change(id, wish.terms());
        }
        return become(promotion(id), wish);
    }

    /** Tries a promotion out on random carts beside those that are active, in the market whose currency its amounts have; changes nothing. */
    public TrialReport tryOut(UUID id, Trial trial) {
        return tryOut(promotion(id), trial);
    }

    /** The coupons of a promotion, by code. */
    public Page<CouponView> coupons(UUID promotionId, @Nullable String cursor, int limit) {
        var after = cursor == null ? "" : Cursor.keys(cursor, 1).getFirst();
        return Page.first(
                limit, coupons.list(promotion(promotionId).id(), after, limit + 1), last -> Cursor.of(last.code()));
    }

    /** One coupon of a code, or many of codes made here. Refuses a code that is taken. */
    public CouponsMade make(MakeCoupons command) {
        var promotion = promotion(command.promotionId());
        var code = command.code();
        if (code != null) {
            var stored = CouponCode.normal(code);
            if (coupons.insert(promotion.id(), null, List.of(stored), command.totalLimit()) == 0) {
                throw PromotionRefused.codeTaken(stored);
            }
            return new CouponsMade(promotion.id(), null, List.of(stored));
        }
        return generate(promotion.id(), command);
    }

    /** A code that is off unlocks nothing; refuses one that does not exist. */
    public CouponView switchCoupon(String code, boolean active) {
        var stored = CouponCode.normal(code);
        if (!coupons.activate(stored, active)) {
            throw NotFound.of("coupon");
        }
        return coupons.find(stored).orElseThrow();
    }

    private CouponsMade generate(UUID promotion, MakeCoupons command) {
        var batch = Ids.next();
        var wanted = Benefit.count(command.count());
        var prefix = command.prefix() == null ? "" : command.prefix();
        var most = command.totalLimit() == null ? Integer.valueOf(1) : command.totalLimit();
        var codes = new ArrayList<>(IntStream.range(0, wanted)
                .mapToObj(i -> CouponCode.next(prefix))
                .distinct()
                .toList());
        while (codes.size() < wanted) {
            codes.add(CouponCode.next(prefix));
        }
        if (coupons.insert(promotion, batch, codes, most) < wanted) {
            throw PromotionRefused.codeTaken("one of the generated");
        }
        return new CouponsMade(promotion, batch, codes);
    }

    private PromotionView become(PromotionView promotion, DescribePromotion wish) {
        var status = Objects.requireNonNullElse(wish.status(), promotion.status());
        if (status == PromotionStatus.ACTIVE) {
            var finding = tryOut(promotion, Trial.USUAL).finding();
            if (finding != null && (!wish.acceptsStrange() || finding.kind() == Finding.Kind.NEGATIVE)) {
                throw PromotionRefused.strange(finding);
            }
        }
        if (status != promotion.status()) {
            promotions.become(promotion.id(), status);
        }
        changed.fire(new TagBook.Changed());
        return promotion(promotion.id());
    }

    private TrialReport tryOut(PromotionView tried, Trial trial) {
        var others = promotions.list(MOST_SHOWN).stream()
                .filter(one ->
                        one.status() == PromotionStatus.ACTIVE && !one.id().equals(tried.id()))
                .map(one -> new LivePromotion(one.id(), one.terms()))
                .toList();
        var policy = markets.of(tried.terms().currency().orElse(null)).policy();
        return new Simulator(new LivePromotion(tried.id(), tried.terms()), others, policy, market.zone()).run(trial);
    }
}
