package org.cartora.promotion;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.cartora.pricing.Market;
import org.cartora.promotion.Redemptions.Row;
import org.cartora.shared.Inside;

/** What promotions do to carts. */
@Stateless
@PermitAll
@Inside
public class Promotions {

    @Inject
    OpenPromotions promotions;

    @Inject
    CouponRows coupons;

    @Inject
    Redemptions redemptions;

    @Inject
    Market market;

    /** The discounts of a cart for a shopper with these coupons, as of now. What is used up is left out. */
    public Decision decide(Cart cart, Shopper shopper, Collection<String> codes) {
        var now = Instant.now();
        var own = redemptions.held(shopper.holding());
        var candidates = promotions.now(normal(codes));
        var open = new ArrayList<Candidate>();
        var notes = new ArrayList<PromotionNote>();
        for (var candidate : candidates) {
            usedUp(candidate, shopper, own)
                    .ifPresentOrElse(
                            refusal -> notes.add(note(candidate, false, cart.verdict(candidate.live(), refusal.why()))),
                            () -> open.add(candidate));
        }
        var unlocked = open.stream().map(one -> one.promotion().id()).collect(Collectors.toSet());
        var occasion =
                new Occasion(now, market.zone(), shopper.groups(), shopper.firstOrder(), shopper.country(), unlocked);
        var outcome = Discounting.of(open.stream().map(Candidate::live).toList(), occasion, cart);
        return decision(cart, open, outcome, notes);
    }

    /**
     * Checks a code that a shopper gives. Refuses one that does not exist (COUPON_UNKNOWN), is not for now
     * (COUPON_NOT_VALID), is used up (COUPON_EXHAUSTED) or was used by this customer as often as it may be
     * (COUPON_ALREADY_USED). Answers the code as it is stored.
     */
    public String check(String typed, Shopper shopper) {
        var code = CouponCode.normal(typed);
        if (!CouponCode.canBe(code)) {
            throw PromotionRefused.unknown(code);
        }
        var candidate = promotions.now(List.of(code)).stream()
                .filter(one -> code.equals(one.code()))
                .findFirst()
                .orElseThrow(() -> coupons.find(code).isPresent()
                        ? PromotionRefused.notNow(code, "is not for now")
                        : PromotionRefused.unknown(code));
        var against = usedUp(candidate, shopper, redemptions.held(shopper.holding()));
        if (against.isPresent()) {
            throw against.get();
        }
        return code;
    }

    private Optional<PromotionRefused> usedUp(Candidate candidate, Shopper shopper, List<Row> own) {
        var name = Optional.ofNullable(candidate.code())
                .orElse(candidate.promotion().terms().name());
        if (candidate.isExhausted(own)) {
            return Optional.of(PromotionRefused.exhausted(name));
        }
        var most = candidate.promotion().terms().customerLimit();
        var redeemer = shopper.redeemer();
        if (most == null || redeemer.isEmpty()) {
            return Optional.empty();
        }
        var id = candidate.promotion().id();
        var held = own.stream()
                .filter(row -> row.promotionId().equals(id) && row.redeemer().equals(redeemer.get()))
                .count();
        return redemptions.usedBy(id, redeemer.get()) - held >= most
                ? Optional.of(PromotionRefused.alreadyUsed(name))
                : Optional.empty();
    }

    private static Decision decision(Cart cart, List<Candidate> open, Outcome outcome, List<PromotionNote> notes) {
        var byId = new HashMap<UUID, Candidate>();
        open.forEach(candidate -> byId.put(candidate.promotion().id(), candidate));
        for (var verdict : outcome.verdicts()) {
            var candidate = byId.get(verdict.promotionId());
            if (candidate != null && (verdict.applied() || candidate.code() != null)) {
                notes.add(note(candidate, verdict.applied(), verdict));
            }
        }
        var used = outcome.used();
        var uses = open.stream()
                .filter(candidate -> used.contains(candidate.promotion().id()))
                .map(candidate -> candidate.use(outcome.discounts(), cart.zero()))
                .toList();
        return new Decision(outcome.discounts(), uses, notes);
    }

    private static PromotionNote note(Candidate candidate, boolean applied, Verdict verdict) {
        return new PromotionNote(
                verdict.promotionId(), verdict.name(), candidate.code(), applied, verdict.saved(), verdict.reason());
    }

    private static List<String> normal(Collection<String> codes) {
        return codes.stream().map(CouponCode::normal).filter(CouponCode::canBe).toList();
    }
}
