package org.cartora.order;

import java.util.List;
import org.cartora.shared.Detail;
import org.cartora.shared.Money;
import org.cartora.shared.Refusal;

/** Why an order cannot be placed or changed. */
public final class OrderRefused extends Refusal {

    private static final long serialVersionUID = 1L;

    private OrderRefused(Kind kind, String code, String message, List<Detail> details) {
        super(kind, code, message, details);
    }

    static OrderRefused empty() {
        return new OrderRefused(Kind.BUSINESS_RULE, "ORDER_EMPTY", "An order needs at least one item.", List.of());
    }

    static OrderRefused erased() {
        return new OrderRefused(
                Kind.CONFLICT, "CONFLICT", "Whoever ordered this was erased; nobody is known any more.", List.of());
    }

    static OrderRefused moreThanPaid() {
        return new OrderRefused(
                Kind.BUSINESS_RULE,
                "REFUND_EXCEEDS_PAYMENT",
                "No more can be given back than is left of what was paid.",
                List.of());
    }

    static OrderRefused notChargeable(Money amount) {
        return new OrderRefused(
                Kind.BUSINESS_RULE,
                "AMOUNT_NOT_CHARGEABLE",
                "Cards cannot be charged or paid back " + amount + " to the last digit.",
                List.of());
    }

    static OrderRefused moreThanBought(List<Detail> lines) {
        return new OrderRefused(
                Kind.BUSINESS_RULE,
                "REFUND_EXCEEDS_PAYMENT",
                "No more units can be given back than were bought and not given back yet.",
                lines);
    }

    static OrderRefused notLeftToShip(List<Detail> lines) {
        return new OrderRefused(
                Kind.BUSINESS_RULE,
                "NOT_LEFT_TO_SHIP",
                "The order has not so many units that are neither shipped nor canceled.",
                lines);
    }

    static OrderRefused unpaid() {
        return new OrderRefused(
                Kind.CONFLICT,
                "PAYMENT_REQUIRED",
                "The order is not paid as a whole, and what is missing is not reserved any more.",
                List.of());
    }

    static OrderRefused creditNeedsAccount() {
        return new OrderRefused(
                Kind.BUSINESS_RULE,
                "STORE_CREDIT_NEEDS_ACCOUNT",
                "Who ordered as a guest has no store credit; give the money back to what paid.",
                List.of(new Detail("destination", "is for orders of customers with an account")));
    }

    static OrderRefused notTakenYet() {
        return new OrderRefused(
                Kind.CONFLICT,
                "PAYMENT_REQUIRED",
                "What is only held on the card cannot become store credit; take the money first.",
                List.of());
    }

    static OrderRefused cardsSpent(List<String> skus) {
        return new OrderRefused(
                Kind.BUSINESS_RULE,
                "GIFT_CARD_SPENT",
                "Nothing is left on these gift cards that could be given back.",
                skus.stream().map(sku -> new Detail(sku, "is spent")).toList());
    }

    static OrderRefused notReturnable(List<Detail> lines) {
        return new OrderRefused(
                Kind.BUSINESS_RULE,
                "NOT_RETURNABLE",
                "Only units can be sent back that were shipped and are not on their way back.",
                lines);
    }

    static OrderRefused noLongerAmendable() {
        return new OrderRefused(
                Kind.CONFLICT,
                "CONFLICT",
                "The order is canceled or on its way and cannot be changed any more.",
                List.of());
    }

    static OrderRefused addressChangesPrice(String field, String why) {
        return new OrderRefused(
                Kind.BUSINESS_RULE,
                "ADDRESS_CHANGES_PRICE",
                "Taxes or shipping to this address are others than those that were paid.",
                List.of(new Detail(field, why)));
    }

    static OrderRefused noLongerCancelable() {
        return new OrderRefused(
                Kind.CONFLICT,
                "CONFLICT",
                "The order is already canceled or on its way and cannot be canceled.",
                List.of());
    }
}
