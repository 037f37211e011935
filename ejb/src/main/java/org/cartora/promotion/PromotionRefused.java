package org.cartora.promotion;

import java.util.List;
import org.cartora.shared.Detail;
import org.cartora.shared.Refusal;

/** Why a promotion or coupon cannot be had. */
public final class PromotionRefused extends Refusal {

    private static final long serialVersionUID = 1L;

    private PromotionRefused(Kind kind, String code, String message, List<Detail> details) {
        super(kind, code, message, details);
    }

    /** In words, for the shopper. */
    String why() {
        return String.valueOf(getMessage());
    }

    static PromotionRefused unknown(String code) {
        return new PromotionRefused(
                Kind.BUSINESS_RULE,
                "COUPON_UNKNOWN",
                "There is no such coupon.",
                List.of(new Detail("code", code + " is not a coupon")));
    }

    static PromotionRefused notNow(String code, String reason) {
        return new PromotionRefused(
                Kind.BUSINESS_RULE,
                "COUPON_NOT_VALID",
                "This coupon cannot be used now.",
                List.of(new Detail("code", code + " " + reason)));
    }

    static PromotionRefused exhausted(String what) {
        return new PromotionRefused(
                Kind.BUSINESS_RULE,
                "COUPON_EXHAUSTED",
                "This offer has been used as often as it may be.",
                List.of(new Detail("code", what + " is used up")));
    }

    static PromotionRefused alreadyUsed(String what) {
        return new PromotionRefused(
                Kind.BUSINESS_RULE,
                "COUPON_ALREADY_USED",
                "You have used this offer as often as you may.",
                List.of(new Detail("code", what + " was used by this customer before")));
    }

    static PromotionRefused needsCustomer(String what) {
        return new PromotionRefused(
                Kind.BUSINESS_RULE,
                "COUPON_NEEDS_CUSTOMER",
                "This offer is counted for each customer: sign in or give an e-mail address.",
                List.of(new Detail("code", what)));
    }

    static PromotionRefused codeTaken(String code) {
        return new PromotionRefused(
                Kind.CONFLICT, "CONFLICT", "There is a coupon of this code.", List.of(new Detail("code", code)));
    }

    static PromotionRefused limitBelowUse(int used) {
        return new PromotionRefused(
                Kind.CONFLICT,
                "CONFLICT",
                "The limit is below what has been redeemed.",
                List.of(new Detail("total_limit", "has to be at least " + used)));
    }

    static PromotionRefused stale() {
        return new PromotionRefused(
                Kind.CONFLICT, "CONFLICT", "Somebody else has changed the promotion. Look at it again.", List.of());
    }

    static PromotionRefused strange(Finding finding) {
        return new PromotionRefused(
                Kind.BUSINESS_RULE,
                "PROMOTION_STRANGE",
                "Tried on random carts, the promotion does something strange. Look at it, or accept it.",
                List.of(new Detail("cart " + finding.cart(), finding.kind() + ": " + finding.reason())));
    }
}
