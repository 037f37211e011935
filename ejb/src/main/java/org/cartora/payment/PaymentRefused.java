package org.cartora.payment;

import java.util.List;
import org.cartora.shared.Detail;
import org.cartora.shared.Refusal;

/** Why a payment did not go through. */
public final class PaymentRefused extends Refusal {

    private static final long serialVersionUID = 1L;

    private PaymentRefused(Kind kind, String code, String message, List<Detail> details) {
        super(kind, code, message, details);
    }

    /** The decline is recorded already; the shopper may try another card. */
    public static PaymentRefused declined(String reason) {
        return new PaymentRefused(
                Kind.BUSINESS_RULE,
                "PAYMENT_DECLINED",
                "The card was declined. You have not been charged; try another card.",
                List.of(new Detail("card", reason)));
    }

    static PaymentRefused nothingToAuthenticate() {
        return new PaymentRefused(
                Kind.CONFLICT, "CONFLICT", "This payment is not waiting for an authentication.", List.of());
    }

    static PaymentRefused canceled() {
        return new PaymentRefused(
                Kind.CONFLICT, "CHECKOUT_EXPIRED", "This payment was canceled; check out again.", List.of());
    }

    static PaymentRefused moreThanCaptured() {
        return new PaymentRefused(
                Kind.BUSINESS_RULE, "REFUND_EXCEEDS_CAPTURE", "No more can be refunded than was paid.", List.of());
    }
}
