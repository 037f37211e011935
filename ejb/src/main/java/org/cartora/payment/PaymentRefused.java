package org.cartora.payment;

import java.util.List;
import org.cartora.shared.Detail;
import org.cartora.shared.Money;
import org.cartora.shared.Refusal;
import org.jspecify.annotations.Nullable;

/** Why a payment did not go through. */
public final class PaymentRefused extends Refusal {

    private static final long serialVersionUID = 1L;

    private PaymentRefused(Kind kind, String code, String message, List<Detail> details) {
        this(kind, code, message, details, null);
    }

    private PaymentRefused(Kind kind, String code, String message, List<Detail> details, @Nullable Throwable cause) {
        super(kind, code, message, details, cause);
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

    public static PaymentRefused canceled() {
        return new PaymentRefused(
                Kind.CONFLICT, "CHECKOUT_EXPIRED", "This payment was canceled; check out again.", List.of());
    }

    static PaymentRefused moreThanReserved() {
        return new PaymentRefused(
                Kind.BUSINESS_RULE,
                "CAPTURE_EXCEEDS_RESERVATION",
                "No more can be taken than was reserved.",
                List.of());
    }

    static PaymentRefused notChargeable(Money amount) {
        return new PaymentRefused(
                Kind.BUSINESS_RULE,
                "AMOUNT_NOT_CHARGEABLE",
                "Cards cannot be charged " + amount + " to the last digit.",
                List.of());
    }

    /** Nobody knows whether the call had its effect; recovery will. */
    static PaymentRefused providerAway(Throwable cause) {
        return new PaymentRefused(
                Kind.UNAVAILABLE,
                "PAYMENT_PROVIDER_UNAVAILABLE",
                "Payments are not possible at the moment. Please try again in a minute.",
                List.of(),
                cause);
    }

    /** A webhook that is not the provider's, or not of now. */
    static PaymentRefused signature(String why) {
        return new PaymentRefused(
                Kind.INVALID,
                "VALIDATION_ERROR",
                "The request is not valid.",
                List.of(new Detail("Stripe-Signature", why)));
    }

    static PaymentRefused unreadable(Throwable cause) {
        return new PaymentRefused(Kind.INVALID, "VALIDATION_ERROR", "The request is not valid.", List.of(), cause);
    }

    static PaymentRefused notOpened() {
        return new PaymentRefused(
                Kind.UNAVAILABLE,
                "PAYMENT_PROVIDER_UNAVAILABLE",
                "The payment could not be opened yet; try again in a moment.",
                List.of());
    }

    static PaymentRefused disputed() {
        return new PaymentRefused(
                Kind.CONFLICT,
                "PAYMENT_DISPUTED",
                "The cardholder's bank has asked for this payment back: it decides who gets the money.",
                List.of());
    }

    static PaymentRefused nothingReserved() {
        return new PaymentRefused(
                Kind.CONFLICT,
                "PAYMENT_REQUIRED",
                "Nothing is reserved for this order that could be taken.",
                List.of());
    }

    static PaymentRefused notCaptured(Throwable cause) {
        return new PaymentRefused(
                Kind.BUSINESS_RULE,
                "PAYMENT_NOT_CAPTURED",
                "The provider does not take the money that is reserved.",
                List.of(),
                cause);
    }

    static PaymentRefused beingCaptured() {
        return new PaymentRefused(
                Kind.CONFLICT,
                "CONFLICT",
                "The money of this order is just being taken; try again in a minute.",
                List.of());
    }

    static PaymentRefused nothingToRepeat() {
        return new PaymentRefused(
                Kind.CONFLICT, "CONFLICT", "Only what has failed is tried again, and only once.", List.of());
    }

    static PaymentRefused moreThanCaptured() {
        return new PaymentRefused(
                Kind.BUSINESS_RULE, "REFUND_EXCEEDS_CAPTURE", "No more can be refunded than was paid.", List.of());
    }
}
