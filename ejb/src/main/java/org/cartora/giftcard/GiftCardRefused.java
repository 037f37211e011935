package org.cartora.giftcard;

import java.util.List;
import org.cartora.shared.Detail;
import org.cartora.shared.Money;
import org.cartora.shared.Refusal;

/** Why a gift card or credit cannot be used. */
public final class GiftCardRefused extends Refusal {

    private static final long serialVersionUID = 1L;

    private GiftCardRefused(String code, String message, List<Detail> details) {
        super(Kind.BUSINESS_RULE, code, message, details);
    }

    /** The same for a wrong code, an expired and a blocked card: nobody learns which codes exist. */
    static GiftCardRefused unknown(String field) {
        return new GiftCardRefused(
                "GIFT_CARD_UNKNOWN",
                "This gift card cannot be used.",
                List.of(new Detail(field, "is not a gift card that can be used")));
    }

    static GiftCardRefused otherCurrency(String field, String currency) {
        return new GiftCardRefused(
                "GIFT_CARD_CURRENCY",
                "This gift card is in another currency.",
                List.of(new Detail(field, "is in " + currency)));
    }

    static GiftCardRefused empty(String field) {
        return new GiftCardRefused(
                "GIFT_CARD_EMPTY",
                "There is nothing left on this gift card.",
                List.of(new Detail(field, "has nothing left")));
    }

    /** What it would leave of a total could not be paid by card. */
    static GiftCardRefused notChargeable(Money amount) {
        return new GiftCardRefused(
                "AMOUNT_NOT_CHARGEABLE",
                "Cards cannot be charged " + amount + " to the last digit.",
                List.of(new Detail("amount", "must be in steps of " + amount.step())));
    }

    static GiftCardRefused noCredit() {
        return new GiftCardRefused(
                "STORE_CREDIT_EMPTY",
                "There is no store credit left.",
                List.of(new Detail("use_store_credit", "there is none left")));
    }
}
