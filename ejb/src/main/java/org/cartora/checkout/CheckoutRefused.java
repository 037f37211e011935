package org.cartora.checkout;

import java.util.List;
import org.cartora.shared.Detail;
import org.cartora.shared.Money;
import org.cartora.shared.Refusal;

/** Why a cart cannot be checked out, or a checkout not be completed. */
public final class CheckoutRefused extends Refusal {

    private static final long serialVersionUID = 1L;

    private CheckoutRefused(Kind kind, String code, String message, List<Detail> details) {
        super(kind, code, message, details);
    }

    static CheckoutRefused empty() {
        return new CheckoutRefused(Kind.BUSINESS_RULE, "CART_EMPTY", "There is nothing in the cart.", List.of());
    }

    static CheckoutRefused noLongerSold(List<Detail> lines) {
        return new CheckoutRefused(
                Kind.BUSINESS_RULE, "NOT_FOR_SALE", "Something in the cart is no longer sold.", lines);
    }

    /** Else a card could be made young again, and money that is lost be washed. */
    static CheckoutRefused giftCardForGiftCard(String field) {
        return new CheckoutRefused(
                Kind.BUSINESS_RULE,
                "GIFT_CARD_NOT_PAYABLE",
                "Gift cards are not bought with gift cards or store credit.",
                List.of(new Detail(field, "does not pay for gift cards")));
    }

    static CheckoutRefused tooManyGiftCards(int most) {
        return new CheckoutRefused(
                Kind.BUSINESS_RULE, "TOO_MANY_GIFT_CARDS", "An order has at most " + most + " gift cards.", List.of());
    }

    static CheckoutRefused noSuchShipping(String method, String country) {
        return new CheckoutRefused(
                Kind.BUSINESS_RULE,
                "SHIPPING_UNAVAILABLE",
                "We cannot ship this way to that country.",
                List.of(new Detail("shipping_method", method + " is not available for " + country)));
    }

    static CheckoutRefused priceChanged(Money now) {
        return new CheckoutRefused(
                Kind.BUSINESS_RULE,
                "PRICE_CHANGED",
                "A price has changed since you last looked.",
                List.of(new Detail("expected_total", "the total is now " + now)));
    }

    static CheckoutRefused unpaid() {
        return new CheckoutRefused(Kind.CONFLICT, "PAYMENT_REQUIRED", "The checkout is not paid yet.", List.of());
    }

    static CheckoutRefused exchangeUnpaid(Money due) {
        return new CheckoutRefused(
                Kind.CONFLICT,
                "PAYMENT_REQUIRED",
                "The customer has not paid the difference of " + due + " yet; give the money back instead, or wait.",
                List.of());
    }

    static CheckoutRefused additionOpen() {
        return new CheckoutRefused(
                Kind.CONFLICT,
                "CONFLICT",
                "An addition to this order waits for its payment already; take that back first.",
                List.of());
    }

    static CheckoutRefused additionPaid() {
        return new CheckoutRefused(
                Kind.CONFLICT, "CONFLICT", "The addition is paid and belongs to the order.", List.of());
    }

    boolean isUnpaid() {
        return code().equals("PAYMENT_REQUIRED");
    }

    static CheckoutRefused expired() {
        return new CheckoutRefused(
                Kind.CONFLICT,
                "CHECKOUT_EXPIRED",
                "The time of this checkout is over; what was charged is given back. Check out again.",
                List.of());
    }
}
