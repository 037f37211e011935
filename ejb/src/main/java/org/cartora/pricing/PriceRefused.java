package org.cartora.pricing;

import java.util.List;
import org.cartora.shared.Detail;
import org.cartora.shared.Money;
import org.cartora.shared.Refusal;

/** Why a price cannot be planned. */
public final class PriceRefused extends Refusal {

    private static final long serialVersionUID = 1L;

    private PriceRefused(Kind kind, String code, String message, List<Detail> details) {
        super(kind, code, message, details);
    }

    static PriceRefused overlaps() {
        return new PriceRefused(
                Kind.BUSINESS_RULE,
                "PRICE_OVERLAPS",
                "The list has a price for some of that time already. Withdraw it first.",
                List.of());
    }

    static PriceRefused notChargeable(Money unit) {
        return new PriceRefused(
                Kind.BUSINESS_RULE,
                "AMOUNT_NOT_CHARGEABLE",
                "Cards cannot be charged " + unit + " to the last digit.",
                List.of(new Detail("price", "must be in steps of " + unit.step())));
    }

    static PriceRefused codeTaken(String code) {
        return new PriceRefused(
                Kind.CONFLICT, "CONFLICT", "There is a price list of this code.", List.of(new Detail("code", code)));
    }

    static PriceRefused rateOverlaps() {
        return new PriceRefused(
                Kind.BUSINESS_RULE,
                "TAX_RATE_OVERLAPS",
                "There is a later rate already; a new one can only begin after it.",
                List.of());
    }
}
